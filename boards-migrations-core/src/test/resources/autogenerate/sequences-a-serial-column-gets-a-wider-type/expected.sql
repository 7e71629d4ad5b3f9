-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER TABLE boards.a ALTER COLUMN id DROP DEFAULT;

ALTER SEQUENCE boards.a_id_seq AS bigint;

ALTER TABLE boards.a ALTER COLUMN id TYPE bigint;

ALTER TABLE boards.a ALTER COLUMN id SET DEFAULT nextval('boards.a_id_seq'::regclass);

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER TABLE boards.a ALTER COLUMN id DROP DEFAULT;

ALTER TABLE boards.a ALTER COLUMN id TYPE integer USING id::integer;

ALTER SEQUENCE boards.a_id_seq AS integer;

ALTER TABLE boards.a ALTER COLUMN id SET DEFAULT nextval('boards.a_id_seq'::regclass);
