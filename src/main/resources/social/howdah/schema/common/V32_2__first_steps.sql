-- What a person has done of the first steps that nothing else tells: the event of their test, and
-- when they closed them. No row: nothing of both.
CREATE TABLE first_steps (
  person    VARCHAR(200) PRIMARY KEY,
  test      UUID,
  closed_at TIMESTAMP(6) WITH TIME ZONE
);
