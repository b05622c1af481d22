-- Howdah as registered with an instance; one row for all nodes.
CREATE TABLE app (
  instance      VARCHAR(300)  PRIMARY KEY,
  client_id     VARCHAR(500)  NOT NULL,
  client_secret BYTEA         NOT NULL,
  redirect_uri  VARCHAR(1000) NOT NULL,
  scopes        VARCHAR(1000) NOT NULL,
  registered_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- Authorizations somebody has begun; a row is taken out once. The state is kept as its hash.
CREATE TABLE pending_authorization (
  state_hash   VARCHAR(64)   PRIMARY KEY,
  person       VARCHAR(200)  NOT NULL,
  instance     VARCHAR(300)  NOT NULL,
  alias        VARCHAR(200),
  verifier     BYTEA,
  redirect_uri VARCHAR(1000) NOT NULL,
  expires_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX pending_authorization_expires ON pending_authorization (expires_at);

-- Accounts that may be acted as. The token is encrypted, bound to the row's id.
CREATE TABLE linked_account (
  id         UUID PRIMARY KEY,
  person     VARCHAR(200)  NOT NULL,
  instance   VARCHAR(300)  NOT NULL,
  account_id VARCHAR(200)  NOT NULL,
  handle     VARCHAR(500)  NOT NULL,
  alias      VARCHAR(200)  NOT NULL UNIQUE,
  token      BYTEA         NOT NULL,
  scopes     VARCHAR(1000) NOT NULL,
  linked_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  UNIQUE (instance, account_id)
);
CREATE INDEX linked_account_person ON linked_account (person);
