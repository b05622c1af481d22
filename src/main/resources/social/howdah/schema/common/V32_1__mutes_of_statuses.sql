-- The statuses of a route may be muted by themselves, which the check of kinds did not know; it has
-- another name in each database.
CREATE TABLE mute_of_all_kinds (
  id         UUID PRIMARY KEY,
  kind       VARCHAR(10)  NOT NULL
    CHECK (kind IN ('route', 'statuses', 'source', 'author', 'label')),
  subject    VARCHAR(300) NOT NULL,
  muted_by   VARCHAR(200) NOT NULL,
  muted_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  ends_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  reason     VARCHAR(1000)
);
INSERT INTO mute_of_all_kinds (id, kind, subject, muted_by, muted_at, ends_at, reason)
  SELECT id, kind, subject, muted_by, muted_at, ends_at, reason FROM mute;
DROP TABLE mute;
ALTER TABLE mute_of_all_kinds RENAME TO mute;
CREATE INDEX mute_ends ON mute (ends_at);
