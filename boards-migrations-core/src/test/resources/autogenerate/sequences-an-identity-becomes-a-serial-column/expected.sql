-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

CREATE SEQUENCE boards.a_id_seq_new AS integer;

LOCK TABLE boards.a IN ACCESS EXCLUSIVE MODE;

SELECT setval('boards.a_id_seq_new', number) FROM (SELECT coalesce(pg_sequence_last_value(pg_get_serial_sequence('boards.a', 'id')), (SELECT max(id) FROM boards.a))) AS last (number) WHERE number >= 1;

ALTER TABLE boards.a ALTER COLUMN id DROP IDENTITY;

ALTER SEQUENCE boards.a_id_seq_new RENAME TO a_id_seq;

ALTER TABLE boards.a ALTER COLUMN id TYPE integer USING id::integer;

ALTER TABLE boards.a ALTER COLUMN id SET DEFAULT nextval('boards.a_id_seq'::regclass);

ALTER SEQUENCE boards.a_id_seq OWNED BY boards.a.id;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER SEQUENCE boards.a_id_seq OWNED BY NONE;

ALTER TABLE boards.a ALTER COLUMN id DROP DEFAULT;

ALTER SEQUENCE boards.a_id_seq RENAME TO a_id_seq_old;

ALTER TABLE boards.a ALTER COLUMN id TYPE bigint;

ALTER TABLE boards.a ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;

SELECT setval(pg_get_serial_sequence('boards.a', 'id'), number) FROM (SELECT coalesce(pg_sequence_last_value('boards.a_id_seq_old'), (SELECT max(id) FROM boards.a))) AS last (number) WHERE number >= 1;

DROP SEQUENCE boards.a_id_seq_old;
