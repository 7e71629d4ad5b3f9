-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Loses data: the number at which the sequence boards.a_id_seq stands.
-- Locks boards.a against reads and writes.

ALTER SEQUENCE boards.a_id_seq OWNED BY NONE;

ALTER TABLE boards.a ALTER COLUMN id DROP DEFAULT;

DROP SEQUENCE boards.a_id_seq;

-- migrate:downgrade
-- Locks boards.a against reads and writes.

CREATE SEQUENCE boards.a_id_seq;

ALTER TABLE boards.a ALTER COLUMN id SET DEFAULT nextval('boards.a_id_seq'::regclass);

ALTER SEQUENCE boards.a_id_seq OWNED BY boards.a.id;

SELECT setval(pg_get_serial_sequence('boards.a', 'id'), max(id)) FROM boards.a HAVING max(id) >= 1;
