-- The nodes that listen to streams. Each takes its share of the accounts by their ids; one that has
-- not been seen for half a minute is dead.
CREATE TABLE listening_node (
  id      UUID PRIMARY KEY,
  seen_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- Whether a stream tells what happens to the account just now.
ALTER TABLE notification_cursor ADD COLUMN streamed BOOLEAN DEFAULT FALSE NOT NULL;
