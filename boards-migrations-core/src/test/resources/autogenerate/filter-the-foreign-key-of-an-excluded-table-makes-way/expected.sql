-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Locks boards.audit_a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER TABLE boards.audit_a DROP CONSTRAINT audit_a_a_id_fkey;

ALTER TABLE boards.a ALTER COLUMN id TYPE integer USING id::integer;

ALTER TABLE boards.audit_a ADD CONSTRAINT audit_a_a_id_fkey FOREIGN KEY (a_id) REFERENCES boards.a (id) NOT VALID;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Locks boards.audit_a against reads and writes.
-- Rewrites the table boards.a, and its indexes.
-- Reads the whole table boards.audit_a.

ALTER TABLE boards.audit_a DROP CONSTRAINT audit_a_a_id_fkey;

ALTER TABLE boards.a ALTER COLUMN id TYPE bigint;

ALTER TABLE boards.audit_a ADD CONSTRAINT audit_a_a_id_fkey FOREIGN KEY (a_id) REFERENCES boards.a (id);

-- Change it: validation
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade
-- Reads the whole table boards.audit_a.

ALTER TABLE boards.audit_a VALIDATE CONSTRAINT audit_a_a_id_fkey;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Locks boards.audit_a against reads and writes.

ALTER TABLE boards.audit_a DROP CONSTRAINT audit_a_a_id_fkey;

ALTER TABLE boards.audit_a ADD CONSTRAINT audit_a_a_id_fkey FOREIGN KEY (a_id) REFERENCES boards.a (id) NOT VALID;
