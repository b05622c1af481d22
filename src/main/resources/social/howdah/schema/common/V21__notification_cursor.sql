-- How far each account's notifications are read, and when they are looked at next. Whoever moves
-- next_look_at forward orders the look. newest is null until the first look: what is older than
-- that is nobody's news. Up to settled nothing is expected to appear any more; mark is what newest
-- was at marked_at, and settles next.
CREATE TABLE notification_cursor (
  account      UUID PRIMARY KEY,
  newest       VARCHAR(200),
  mark         VARCHAR(200),
  settled      VARCHAR(200),
  marked_at    TIMESTAMP(6) WITH TIME ZONE,
  next_look_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  quiet_looks  INTEGER DEFAULT 0 NOT NULL,
  pushed       BOOLEAN DEFAULT FALSE NOT NULL,
  CHECK ((newest IS NULL) = (mark IS NULL)),
  CHECK ((newest IS NULL) = (settled IS NULL)),
  CHECK ((newest IS NULL) = (marked_at IS NULL))
);
CREATE INDEX notification_cursor_due ON notification_cursor (next_look_at);
