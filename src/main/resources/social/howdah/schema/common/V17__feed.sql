-- Feeds. Whoever moves next_look_at forward looks: no other node does until then.
CREATE TABLE feed (
  source        VARCHAR(200)  PRIMARY KEY,
  url           VARCHAR(4000) NOT NULL,
  next_look_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  first_look_at TIMESTAMP(6) WITH TIME ZONE,
  etag          VARCHAR(1000),
  last_modified VARCHAR(200),
  failures      INTEGER       DEFAULT 0 NOT NULL,
  gone          BOOLEAN       DEFAULT FALSE NOT NULL
);

-- The entries of each that were told of, or need not be; hashes of ids and of what entries look
-- like. seen_at is the day they last stood in the feed.
CREATE TABLE feed_entry (
  source  VARCHAR(200) NOT NULL,
  entry   VARCHAR(64)  NOT NULL,
  seen_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (source, entry)
);
CREATE INDEX feed_entry_seen ON feed_entry (seen_at);
