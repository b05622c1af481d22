-- Who did what to what. Rows are only ever added; triggers hold that (see postgresql and h2).
CREATE TABLE audit (
  seq        BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at         TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  actor      VARCHAR(200)  NOT NULL,
  action     VARCHAR(40)   NOT NULL,
  subject    VARCHAR(500)  NOT NULL,
  request_id VARCHAR(64),
  detail     VARCHAR(1000)
);
CREATE INDEX audit_actor ON audit (actor, seq);
CREATE INDEX audit_subject ON audit (subject, seq);
