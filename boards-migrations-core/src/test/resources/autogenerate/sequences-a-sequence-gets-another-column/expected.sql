-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Loses data: the column boards.a.x with all its values.
-- Locks boards.a against reads and writes.

ALTER SEQUENCE boards.numbers OWNED BY NONE;

CREATE TABLE boards.b (
    z bigint
);

ALTER SEQUENCE boards.numbers OWNED BY boards.b.z;

ALTER TABLE boards.a DROP COLUMN x;

-- migrate:downgrade
-- Loses data: the table boards.b with all its rows.
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ADD COLUMN x bigint;

ALTER SEQUENCE boards.numbers OWNED BY NONE;

DROP TABLE boards.b;

ALTER SEQUENCE boards.numbers OWNED BY boards.a.x;
