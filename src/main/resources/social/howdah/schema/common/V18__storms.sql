-- Accounts whose gate has been used: the row that whoever decides there locks.
CREATE TABLE gate (
  account VARCHAR(200) PRIMARY KEY
);

-- What came to an account's gate and what became of it there; fates as routing.storm.Passage tells.
CREATE TABLE passage (
  delivery UUID PRIMARY KEY,
  seq      BIGINT GENERATED ALWAYS AS IDENTITY UNIQUE,
  event    UUID          NOT NULL,
  account  VARCHAR(200)  NOT NULL,
  route    VARCHAR(200)  NOT NULL,
  fate     VARCHAR(10)   NOT NULL
    CHECK (fate IN ('PASSED', 'CHANGED', 'GATHERED', 'DIGESTED', 'REPEATED')),
  at       TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  words    VARCHAR(64)   NOT NULL,
  thing    VARCHAR(64),
  draft    VARCHAR,
  digest   UUID,
  CHECK ((draft IS NOT NULL) = (fate = 'GATHERED')),
  CHECK ((digest IS NOT NULL) = (fate = 'DIGESTED'))
);
CREATE INDEX passage_account ON passage (account, fate, at);
CREATE INDEX passage_route ON passage (account, route, fate, at);
CREATE INDEX passage_thing ON passage (account, thing);
CREATE INDEX passage_event ON passage (event);
CREATE INDEX passage_at ON passage (at);
