-- The parts of a text that is too long for one status, as it was split at the first attempt, and
-- what became of each. began_at: an attempt may have posted it. They go with their delivery.
CREATE TABLE status_part (
  delivery        UUID         NOT NULL REFERENCES delivery (id) ON DELETE CASCADE,
  part            INTEGER      NOT NULL,
  account         UUID         NOT NULL,
  text            VARCHAR      NOT NULL,
  idempotency_key VARCHAR(64)  NOT NULL,
  began_at        TIMESTAMP(6) WITH TIME ZONE,
  status          VARCHAR(500),
  url             VARCHAR(2000),
  PRIMARY KEY (delivery, part),
  CHECK (status IS NULL OR began_at IS NOT NULL)
);
CREATE INDEX status_part_status ON status_part (account, status);
