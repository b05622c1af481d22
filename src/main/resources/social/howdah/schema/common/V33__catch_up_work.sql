-- Looks at the notifications of all accounts that somebody has asked for. It is done for those whose
-- next look is planned after it began, as a look moves the next one.
CREATE TABLE catch_up_work (
  seq          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  total        BIGINT       NOT NULL,
  begun_by     VARCHAR(200) NOT NULL,
  begun_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  ended_at     TIMESTAMP(6) WITH TIME ZONE,
  cancelled_by VARCHAR(200)
);
