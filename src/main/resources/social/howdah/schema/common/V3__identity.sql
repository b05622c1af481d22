-- A text that only the right keyset opens.
CREATE TABLE vault (
  id    INTEGER PRIMARY KEY CHECK (id = 1),
  proof BYTEA NOT NULL
);

-- Who is signed in. The cookie's value is kept as its hash.
CREATE TABLE session (
  id_hash    VARCHAR(64)  PRIMARY KEY,
  person     VARCHAR(200) NOT NULL,
  roles      VARCHAR(200) NOT NULL,
  csrf       VARCHAR(64)  NOT NULL,
  expires_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX session_expires ON session (expires_at);
