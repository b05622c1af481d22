-- The keys that secrets are encrypted with: a Tink keyset (JSON), itself encrypted with the master
-- key that wrapped_by names. The version rises when the keys change, not when the master does.
CREATE TABLE keyset (
  id         INTEGER       PRIMARY KEY CHECK (id = 1),
  version    BIGINT        NOT NULL,
  keyset     VARCHAR       NOT NULL,
  wrapped_by VARCHAR(1000) NOT NULL
);

-- Each time the keys were rotated. How far one has come is told by the rows themselves: a
-- ciphertext begins with the id of its key.
CREATE TABLE key_rotation (
  seq          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key_id       VARCHAR(10)  NOT NULL,
  begun_by     VARCHAR(200) NOT NULL,
  begun_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  reencrypted  BIGINT       NOT NULL,
  unreadable   BIGINT,
  ended_at     TIMESTAMP(6) WITH TIME ZONE,
  leased_by    VARCHAR(64),
  leased_until TIMESTAMP(6) WITH TIME ZONE,
  CHECK ((ended_at IS NULL) = (unreadable IS NULL))
);
