-- How an account calls itself, and where its picture is; as its instance told last. Null: not told
-- since there are these columns.
ALTER TABLE linked_account ADD COLUMN display_name VARCHAR(200);
ALTER TABLE linked_account ADD COLUMN avatar VARCHAR(2000);
