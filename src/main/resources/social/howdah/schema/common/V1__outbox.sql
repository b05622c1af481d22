-- Deliveries. A lane is drained in the order of seq; states as outbox.DeliveryState.State tells.
CREATE TABLE delivery (
  id               UUID PRIMARY KEY,
  seq              BIGINT GENERATED ALWAYS AS IDENTITY UNIQUE,
  kind             VARCHAR(40)   NOT NULL,
  lane             VARCHAR(250)  NOT NULL,
  event            UUID          NOT NULL,
  route            VARCHAR(200),
  payload          VARCHAR       NOT NULL,
  idempotency_key  VARCHAR(64)   NOT NULL,
  state            VARCHAR(8)    NOT NULL CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'DEAD')),
  attempts         INTEGER       NOT NULL CHECK (attempts >= 0),
  outcome_unknown  BOOLEAN       NOT NULL,
  created_at       TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  next_attempt_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  first_attempt_at TIMESTAMP(6) WITH TIME ZONE,
  ended_at         TIMESTAMP(6) WITH TIME ZONE,
  error            VARCHAR(1000),
  reference        VARCHAR(500),
  url              VARCHAR(2000),
  CHECK ((state IN ('DONE', 'DEAD')) = (ended_at IS NOT NULL))
);
CREATE INDEX delivery_lane ON delivery (lane, state, seq);
CREATE INDEX delivery_ended ON delivery (state, ended_at);
CREATE INDEX delivery_event ON delivery (event);

-- One row for each lane there ever was; the sweep for forgotten lanes walks it.
CREATE TABLE lane (
  name         VARCHAR(250) PRIMARY KEY,
  paused_until TIMESTAMP(6) WITH TIME ZONE
);

-- db-scheduler's own table, as its documentation gives it.
CREATE TABLE scheduled_tasks (
  task_name            VARCHAR(100) NOT NULL,
  task_instance        VARCHAR(250) NOT NULL,
  task_data            BYTEA,
  execution_time       TIMESTAMP(6) WITH TIME ZONE,
  picked               BOOLEAN      NOT NULL,
  picked_by            VARCHAR(100),
  last_success         TIMESTAMP(6) WITH TIME ZONE,
  last_failure         TIMESTAMP(6) WITH TIME ZONE,
  consecutive_failures INTEGER,
  last_heartbeat       TIMESTAMP(6) WITH TIME ZONE,
  version              BIGINT       NOT NULL,
  priority             SMALLINT,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat ON scheduled_tasks (last_heartbeat);
