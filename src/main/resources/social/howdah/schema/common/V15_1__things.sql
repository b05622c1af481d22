-- What was posted of a thing that several events tell of. thing: SHA-256 of its key, which may be
-- long; chain: JSON, as publish.thing.Chain tells.
CREATE TABLE status_chain (
  account    UUID        NOT NULL REFERENCES linked_account (id) ON DELETE CASCADE,
  thing      VARCHAR(64) NOT NULL,
  chain      VARCHAR     NOT NULL,
  changed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (account, thing)
);
CREATE INDEX status_chain_changed ON status_chain (changed_at);
