-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Locks boards.p against reads and writes.

ALTER TABLE boards.a DROP CONSTRAINT a_p_fk;

ALTER TABLE boards.a ADD CONSTRAINT a_p_fk FOREIGN KEY (p_id) REFERENCES boards.p (id) DEFERRABLE INITIALLY DEFERRED NOT VALID;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Locks boards.p against reads and writes.
-- Reads the whole table boards.a.

ALTER TABLE boards.a DROP CONSTRAINT a_p_fk;

ALTER TABLE boards.a ADD CONSTRAINT a_p_fk FOREIGN KEY (p_id) REFERENCES boards.p (id);

-- Change it: validation
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade
-- Reads the whole table boards.a.

ALTER TABLE boards.a VALIDATE CONSTRAINT a_p_fk;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Locks boards.p against reads and writes.

ALTER TABLE boards.a DROP CONSTRAINT a_p_fk;

ALTER TABLE boards.a ADD CONSTRAINT a_p_fk FOREIGN KEY (p_id) REFERENCES boards.p (id) DEFERRABLE INITIALLY DEFERRED NOT VALID;
