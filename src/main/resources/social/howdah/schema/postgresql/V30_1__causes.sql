-- Those that are dead already belong together where their words are the same.
UPDATE delivery
SET cause = CAST(MD5(kind || ' ' || lane || ' ' || COALESCE(error, '')) AS UUID)
WHERE state = 'DEAD';

-- What is not dead pays nothing for it.
CREATE INDEX delivery_dead ON delivery (cause, seq) WHERE state = 'DEAD';
