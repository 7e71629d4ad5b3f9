-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

CREATE SEQUENCE boards.numbers;

CREATE TABLE boards.b (
    id bigint NOT NULL DEFAULT nextval('boards.numbers'::regclass)
);

ALTER TABLE boards.a ALTER COLUMN id SET DEFAULT nextval('boards.numbers'::regclass);

LOCK TABLE boards.a IN ACCESS EXCLUSIVE MODE;

SELECT setval('boards.numbers', number) FROM (SELECT coalesce(pg_sequence_last_value(pg_get_serial_sequence('boards.a', 'id')), (SELECT max(id) FROM boards.a))) AS last (number) WHERE number >= 1;

-- migrate:downgrade
-- Loses data: the table boards.b with all its rows.
-- Loses data: the number at which the sequence boards.numbers stands.
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ALTER COLUMN id DROP DEFAULT;

DROP TABLE boards.b;

DROP SEQUENCE boards.numbers;
