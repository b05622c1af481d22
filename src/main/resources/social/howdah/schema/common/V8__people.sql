-- Whom the sign-in has told us of, as of their last sign-in. Groups stand a line each.
CREATE TABLE person (
  name    VARCHAR(200) PRIMARY KEY,
  mail    VARCHAR(320),
  roles   VARCHAR(200) NOT NULL,
  groups  VARCHAR      NOT NULL,
  seen_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- Roles are the person's now, not the session's: whoever is signed in signs in once more.
DELETE FROM session;
ALTER TABLE session DROP COLUMN roles;
