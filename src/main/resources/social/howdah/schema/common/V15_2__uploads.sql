-- The attachments that were sent for a delivery, so that another attempt does not send them again.
CREATE TABLE status_upload (
  delivery UUID         NOT NULL REFERENCES delivery (id) ON DELETE CASCADE,
  place    INTEGER      NOT NULL,
  media    VARCHAR(500) NOT NULL,
  sent_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (delivery, place)
);
