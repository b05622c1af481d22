-- A lane on hold is not drained until it is released: its account's token is dead, or there is no
-- such account yet. The reason is for people.
ALTER TABLE lane ADD COLUMN held_reason VARCHAR(500);
ALTER TABLE lane ADD COLUMN held_since TIMESTAMP(6) WITH TIME ZONE;

-- What is known of an account's token, as account.TokenState tells; checked_at is when the instance
-- last took it, probe_at when it is asked next (null: not planned yet).
ALTER TABLE linked_account ADD COLUMN health VARCHAR(12) DEFAULT 'UNCHECKED' NOT NULL
  CHECK (health IN ('UNCHECKED', 'WORKS', 'MOVED', 'REFUSED', 'UNREACHABLE', 'DEAD'));
ALTER TABLE linked_account ADD COLUMN health_since TIMESTAMP(6) WITH TIME ZONE
  DEFAULT CURRENT_TIMESTAMP NOT NULL;
ALTER TABLE linked_account ADD COLUMN health_reason VARCHAR(500);
ALTER TABLE linked_account ADD COLUMN checked_at TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE linked_account ADD COLUMN probe_at TIMESTAMP(6) WITH TIME ZONE;
CREATE INDEX linked_account_probe ON linked_account (probe_at);

-- Tokens that nobody uses any more and that their instance has not been told of yet. The token is
-- encrypted, bound to the row's id.
CREATE TABLE token_to_revoke (
  id         UUID PRIMARY KEY,
  instance   VARCHAR(300) NOT NULL,
  handle     VARCHAR(500) NOT NULL,
  token      BYTEA        NOT NULL,
  push       BOOLEAN      NOT NULL,
  attempts   INTEGER      NOT NULL,
  next_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  give_up_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX token_to_revoke_next ON token_to_revoke (next_at);
