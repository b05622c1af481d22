-- A delivery may end in a third way: somebody has cancelled it.
ALTER TABLE delivery ALTER COLUMN state TYPE VARCHAR(12);
ALTER TABLE delivery DROP CONSTRAINT delivery_state_check;
ALTER TABLE delivery DROP CONSTRAINT delivery_check;
ALTER TABLE delivery ADD CONSTRAINT delivery_state
  CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'DEAD', 'CANCELLED'));
ALTER TABLE delivery ADD CONSTRAINT delivery_ended
  CHECK ((state IN ('DONE', 'DEAD', 'CANCELLED')) = (ended_at IS NOT NULL));
