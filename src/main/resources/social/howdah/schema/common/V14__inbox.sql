-- The payload of each event, deflated JSON, for people to look at; null where it was too large. The
-- key serves both: who looks for one has its event's row, and what is old stands together.
CREATE TABLE event_payload (
  received_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  event       UUID NOT NULL,
  details     VARCHAR,
  data        BYTEA,
  PRIMARY KEY (received_at, event)
);

-- An event's page names what it has caused.
CREATE INDEX delivery_event ON delivery (event);
