-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Locks boards.p against writes.

ALTER TABLE boards.a ADD COLUMN p_id uuid;

ALTER TABLE boards.a ADD CONSTRAINT a_p_id_fkey FOREIGN KEY (p_id) REFERENCES boards.p (id) NOT VALID;

-- migrate:downgrade
-- Loses data: the column boards.a.p_id with all its values.
-- Locks boards.a against reads and writes.
-- Locks boards.p against reads and writes.

ALTER TABLE boards.a DROP CONSTRAINT a_p_id_fkey;

ALTER TABLE boards.a DROP COLUMN p_id;

-- Change it: filling
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Existing rows have no p_id yet. Fill it in here, before the constraint:
-- UPDATE boards.a SET p_id = … WHERE p_id IS NULL;

ALTER TABLE boards.a ADD CONSTRAINT a_p_id_not_null CHECK (p_id IS NOT NULL) NOT VALID;

-- migrate:downgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a DROP CONSTRAINT a_p_id_not_null;

-- Change it: validation
--
-- Revision: 000000000003
-- Revises: 000000000002
-- Created: 2026-01-01T00:00:03Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Reads the whole table boards.a.

ALTER TABLE boards.a VALIDATE CONSTRAINT a_p_id_not_null;

ALTER TABLE boards.a VALIDATE CONSTRAINT a_p_id_fkey;

ALTER TABLE boards.a ALTER COLUMN p_id SET NOT NULL;

ALTER TABLE boards.a DROP CONSTRAINT a_p_id_not_null;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Locks boards.p against reads and writes.

ALTER TABLE boards.a ALTER COLUMN p_id DROP NOT NULL;

ALTER TABLE boards.a DROP CONSTRAINT a_p_id_fkey;

ALTER TABLE boards.a ADD CONSTRAINT a_p_id_fkey FOREIGN KEY (p_id) REFERENCES boards.p (id) NOT VALID;

ALTER TABLE boards.a ADD CONSTRAINT a_p_id_not_null CHECK (p_id IS NOT NULL) NOT VALID;
