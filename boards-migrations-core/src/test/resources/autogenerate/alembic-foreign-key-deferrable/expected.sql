-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ALTER CONSTRAINT a_p_fk DEFERRABLE INITIALLY DEFERRED;

-- migrate:downgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ALTER CONSTRAINT a_p_fk NOT DEFERRABLE;
