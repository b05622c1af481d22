-- What is urgent goes first; the routes of a lane take turns, each in its order.
ALTER TABLE delivery ADD COLUMN urgent BOOLEAN DEFAULT FALSE NOT NULL;
DROP INDEX delivery_lane;
CREATE INDEX delivery_lane ON delivery (lane, state, urgent DESC, seq, route);
