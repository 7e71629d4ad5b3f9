-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a DROP CONSTRAINT c;

ALTER TABLE boards.a ADD CONSTRAINT c CHECK (z = ANY (ARRAY['b'::text, 'a'::text, 'c'::text])) NOT VALID;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Reads the whole table boards.a.

ALTER TABLE boards.a DROP CONSTRAINT c;

ALTER TABLE boards.a ADD CONSTRAINT c CHECK (z = ANY (ARRAY['a'::text, 'b'::text]));

-- Change it: validation
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade
-- Reads the whole table boards.a.

ALTER TABLE boards.a VALIDATE CONSTRAINT c;

-- migrate:downgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a DROP CONSTRAINT c;

ALTER TABLE boards.a ADD CONSTRAINT c CHECK (z = ANY (ARRAY['b'::text, 'a'::text, 'c'::text])) NOT VALID;
