-- What came of each attempt that failed; of the one that succeeded the delivery itself tells. The
-- last 20 are kept, as long as the delivery is.
CREATE TABLE delivery_attempt (
  delivery UUID         NOT NULL REFERENCES delivery (id) ON DELETE CASCADE,
  number   INTEGER      NOT NULL,
  ended_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  outcome  VARCHAR(8)   NOT NULL CHECK (outcome IN ('REFUSED', 'UNKNOWN', 'DEAD')),
  words    VARCHAR(300) NOT NULL,
  PRIMARY KEY (delivery, number)
);

-- Dead letters of one cause have the same: outbox.Cause makes it.
ALTER TABLE delivery ADD COLUMN cause UUID;
