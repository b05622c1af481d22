-- Every event received: what it was and what the routes said, not its payload. The unique pair
-- tells a repeat.
CREATE TABLE event (
  id          UUID PRIMARY KEY,
  source      VARCHAR(200)  NOT NULL,
  event_id    VARCHAR(500)  NOT NULL,
  type        VARCHAR(300)  NOT NULL,
  subject     VARCHAR(1000),
  occurred_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  received_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  verdicts    VARCHAR       NOT NULL,
  UNIQUE (source, event_id)
);
CREATE INDEX event_received ON event (received_at);
