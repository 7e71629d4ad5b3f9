-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Rows that are there have no p_id yet. Fill it in here, or at the latest before the validation: UPDATE boards.a
--   SET p_id = … WHERE p_id IS NULL;
-- Locks boards.a against reads and writes.
-- Locks boards.p against writes.

ALTER TABLE boards.a ADD COLUMN p_id uuid;

ALTER TABLE boards.a ADD CONSTRAINT a_p_id_not_null CHECK (p_id IS NOT NULL) NOT VALID;

ALTER TABLE boards.a ADD CONSTRAINT a_p_id_fkey FOREIGN KEY (p_id) REFERENCES boards.p (id) NOT VALID;

-- migrate:downgrade
ALTER TABLE boards.a DROP CONSTRAINT a_p_id_fkey;

ALTER TABLE boards.a DROP CONSTRAINT a_p_id_not_null;

ALTER TABLE boards.a DROP COLUMN p_id;

-- Change it: validation
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade
-- Reads the whole table a.

ALTER TABLE boards.a VALIDATE CONSTRAINT a_p_id_not_null;

ALTER TABLE boards.a ALTER COLUMN p_id SET NOT NULL;

ALTER TABLE boards.a DROP CONSTRAINT a_p_id_not_null;

ALTER TABLE boards.a VALIDATE CONSTRAINT a_p_id_fkey;

-- migrate:downgrade
ALTER TABLE boards.a DROP CONSTRAINT a_p_id_fkey;

ALTER TABLE boards.a ADD CONSTRAINT a_p_id_fkey FOREIGN KEY (p_id) REFERENCES boards.p (id) NOT VALID;

ALTER TABLE boards.a ADD CONSTRAINT a_p_id_not_null CHECK (p_id IS NOT NULL);

ALTER TABLE boards.a ALTER COLUMN p_id DROP NOT NULL;

ALTER TABLE boards.a DROP CONSTRAINT a_p_id_not_null;

ALTER TABLE boards.a ADD CONSTRAINT a_p_id_not_null CHECK (p_id IS NOT NULL) NOT VALID;
