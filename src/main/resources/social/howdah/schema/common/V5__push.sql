-- Web Push subscriptions: one for each linked account. Private key and authentication secret are
-- encrypted, bound to the row's id.
CREATE TABLE push_subscription (
  id          UUID PRIMARY KEY,
  account     UUID NOT NULL UNIQUE,
  private_key BYTEA NOT NULL,
  public_key  VARCHAR(100) NOT NULL,
  auth        BYTEA NOT NULL,
  server_key  VARCHAR(200)
);
