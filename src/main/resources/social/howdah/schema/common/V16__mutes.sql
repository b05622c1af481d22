-- A route may ask for approval too: it names an alias, not a handle.
ALTER TABLE approval ADD COLUMN route VARCHAR(200);
ALTER TABLE approval ALTER COLUMN handle DROP NOT NULL;
ALTER TABLE approval ADD CONSTRAINT approval_of CHECK ((route IS NULL) = (handle IS NOT NULL));

-- What shall not be posted for a time; states as routing.mute.Mute tells.
CREATE TABLE mute (
  id         UUID PRIMARY KEY,
  kind       VARCHAR(10)  NOT NULL CHECK (kind IN ('route', 'source', 'author', 'label')),
  subject    VARCHAR(300) NOT NULL,
  muted_by   VARCHAR(200) NOT NULL,
  muted_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  ends_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  reason     VARCHAR(1000)
);
CREATE INDEX mute_ends ON mute (ends_at);
