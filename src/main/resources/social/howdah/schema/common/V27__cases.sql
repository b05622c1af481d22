-- Messages in chat that tell of a report, or of an account that waits to be let in.
CREATE TABLE chat_card (
  message UUID PRIMARY KEY,
  seq BIGINT GENERATED ALWAYS AS IDENTITY,
  subject VARCHAR(400) NOT NULL,
  told_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX chat_card_subject ON chat_card (subject);

-- How a report or an account stood when it was last heard of; open while it has no outcome.
CREATE TABLE chat_case (
  subject VARCHAR(400) PRIMARY KEY,
  outcome VARCHAR(40),
  decided_by VARCHAR(400),
  assigned VARCHAR(400),
  changed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CHECK (outcome IS NOT NULL OR decided_by IS NULL)
);
