-- A destination that takes no messages; the row goes when it takes one.
CREATE TABLE trouble (
  destination VARCHAR(200) PRIMARY KEY,
  since TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  reason VARCHAR(1000) NOT NULL,
  warned BOOLEAN NOT NULL,
  disabled_at TIMESTAMP(6) WITH TIME ZONE
);
