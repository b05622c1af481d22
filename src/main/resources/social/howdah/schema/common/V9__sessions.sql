-- Sessions begin anew with this version (V8 has ended them): the old table goes.
DROP TABLE session;

-- Who is signed in, in which browser. The cookie's value is kept as its hash; pages and forms name a
-- session by its handle.
CREATE TABLE session (
  id_hash    VARCHAR(64)  PRIMARY KEY,
  handle     UUID         NOT NULL UNIQUE,
  person     VARCHAR(200) NOT NULL,
  csrf       VARCHAR(64)  NOT NULL,
  device     VARCHAR(100) NOT NULL,
  began_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  seen_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  expires_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX session_expires ON session (expires_at);
CREATE INDEX session_person ON session (person);

-- What the provider has given for a session: by it the session ends with the provider's.
CREATE TABLE provider_session (
  id_hash           VARCHAR(64)  PRIMARY KEY REFERENCES session (id_hash) ON DELETE CASCADE,
  issuer            VARCHAR(500) NOT NULL,
  subject           VARCHAR(255) NOT NULL,
  sid               VARCHAR(255),
  id_token          BYTEA        NOT NULL,
  refresh_token     BYTEA,
  check_at          TIMESTAMP(6) WITH TIME ZONE,
  unanswered_since  TIMESTAMP(6) WITH TIME ZONE
);
CREATE INDEX provider_session_sid ON provider_session (sid);
CREATE INDEX provider_session_subject ON provider_session (subject);

-- Sign-ins that browsers have begun at the provider. The secret is PKCE's verifier and the nonce.
CREATE TABLE pending_sign_in (
  state_hash   VARCHAR(64) PRIMARY KEY,
  browser_hash VARCHAR(64) NOT NULL,
  secret       BYTEA       NOT NULL,
  next         VARCHAR     NOT NULL,
  expires_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX pending_sign_in_expires ON pending_sign_in (expires_at);

-- Whose a name is: it stays the first subject's, and a subject keeps its name.
CREATE TABLE person_subject (
  issuer  VARCHAR(500) NOT NULL,
  subject VARCHAR(255) NOT NULL,
  name    VARCHAR(200) NOT NULL,
  PRIMARY KEY (issuer, subject),
  UNIQUE (issuer, name)
);

-- Logout tokens that have been taken, until they would be refused for their age.
CREATE TABLE spent_logout_token (
  id_hash    VARCHAR(64) PRIMARY KEY,
  expires_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
