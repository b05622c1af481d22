-- What is asked for follows from what an account is for; an account may belong to the organisation.
ALTER TABLE linked_account ADD COLUMN shared BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE linked_account ADD COLUMN features VARCHAR(200) DEFAULT '' NOT NULL;

-- Whoever is on the way begins once more: what was asked for them is not known.
DELETE FROM pending_authorization;
ALTER TABLE pending_authorization ADD COLUMN client_id VARCHAR(500) NOT NULL;
ALTER TABLE pending_authorization ADD COLUMN scopes VARCHAR(1000) NOT NULL;
ALTER TABLE pending_authorization ADD COLUMN issuer VARCHAR(500);
ALTER TABLE pending_authorization ADD COLUMN issuer_announced BOOLEAN NOT NULL;
ALTER TABLE pending_authorization ADD COLUMN features VARCHAR(200) NOT NULL;
ALTER TABLE pending_authorization ADD COLUMN shared BOOLEAN NOT NULL;
ALTER TABLE pending_authorization ADD COLUMN agreed BOOLEAN NOT NULL;
ALTER TABLE pending_authorization ADD COLUMN account UUID;
ALTER TABLE pending_authorization ADD COLUMN invitation UUID;

-- Who shall link an account. Not secret: an invitation works only for whom it names, once.
CREATE TABLE invitation (
  id         UUID PRIMARY KEY,
  invitee    VARCHAR(320)  NOT NULL,
  instance   VARCHAR(300),
  alias      VARCHAR(200),
  purpose    VARCHAR(500),
  features   VARCHAR(200)  NOT NULL,
  shared     BOOLEAN       NOT NULL,
  inviter    VARCHAR(200)  NOT NULL,
  expires_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX invitation_alias ON invitation (alias);
CREATE INDEX invitation_expires ON invitation (expires_at);
