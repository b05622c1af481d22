-- Those that are dead already belong together where their words are the same.
UPDATE delivery
SET cause = CAST(HASH('MD5', STRINGTOUTF8(kind || ' ' || lane || ' ' || COALESCE(error, ''))) AS UUID)
WHERE state = 'DEAD';
