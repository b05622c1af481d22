-- A delivery may end in a third way: somebody has cancelled it. The checks of V1 have names of H2's
-- own making.
EXECUTE IMMEDIATE (SELECT 'ALTER TABLE delivery DROP CONSTRAINT "' || t.constraint_name || '"'
  FROM information_schema.table_constraints t
  JOIN information_schema.check_constraints c ON c.constraint_schema = t.constraint_schema
    AND c.constraint_name = t.constraint_name
  WHERE t.table_name = 'delivery' AND c.check_clause LIKE '%''DONE''%'
    AND c.check_clause LIKE '%ended_at%');
EXECUTE IMMEDIATE (SELECT 'ALTER TABLE delivery DROP CONSTRAINT "' || t.constraint_name || '"'
  FROM information_schema.table_constraints t
  JOIN information_schema.check_constraints c ON c.constraint_schema = t.constraint_schema
    AND c.constraint_name = t.constraint_name
  WHERE t.table_name = 'delivery' AND c.check_clause LIKE '%''RUNNING''%');
ALTER TABLE delivery ALTER COLUMN state VARCHAR(12) NOT NULL;
ALTER TABLE delivery ADD CONSTRAINT delivery_state
  CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'DEAD', 'CANCELLED'));
ALTER TABLE delivery ADD CONSTRAINT delivery_ended
  CHECK ((state IN ('DONE', 'DEAD', 'CANCELLED')) = (ended_at IS NOT NULL));
