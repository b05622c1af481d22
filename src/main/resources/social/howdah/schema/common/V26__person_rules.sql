-- What a person wants to hear of; no row: what howdah.rules.default says. A change asks for the
-- version it was made from.
CREATE TABLE person_rules (
  person     VARCHAR(200) PRIMARY KEY,
  version    BIGINT NOT NULL,
  rules      VARCHAR NOT NULL,
  changed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
