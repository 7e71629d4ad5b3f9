-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a RENAME CONSTRAINT a_four TO b_four;

ALTER TABLE boards.a RENAME CONSTRAINT a_one TO b_one;

ALTER TABLE boards.a RENAME CONSTRAINT a_three TO b_three;

ALTER TABLE boards.a RENAME CONSTRAINT a_two TO b_two;

-- migrate:downgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a RENAME CONSTRAINT b_two TO a_two;

ALTER TABLE boards.a RENAME CONSTRAINT b_three TO a_three;

ALTER TABLE boards.a RENAME CONSTRAINT b_one TO a_one;

ALTER TABLE boards.a RENAME CONSTRAINT b_four TO a_four;
