-- Work on all dead letters of a cause. It goes through them by their seq up to the last there was,
-- so that one that dies anew is not met again.
CREATE TABLE dead_letter_work (
  seq          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  action       VARCHAR(8)    NOT NULL CHECK (action IN ('REPLAY', 'CANCEL')),
  cause        UUID          NOT NULL,
  lane         VARCHAR(250)  NOT NULL,
  words        VARCHAR(300)  NOT NULL,
  total        BIGINT        NOT NULL,
  done         BIGINT        NOT NULL,
  reached      BIGINT        NOT NULL,
  last         BIGINT        NOT NULL,
  begun_by     VARCHAR(200)  NOT NULL,
  begun_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  ended_at     TIMESTAMP(6) WITH TIME ZONE,
  cancelled_by VARCHAR(200)
);
