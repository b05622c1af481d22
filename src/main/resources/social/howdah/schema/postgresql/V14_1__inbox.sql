-- It is compressed already.
ALTER TABLE event_payload ALTER COLUMN data SET STORAGE EXTERNAL;
