-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Loses data: the table boards.a with all its rows.
-- Locks boards.a against reads and writes.
-- Locks boards.b against reads and writes.

ALTER SEQUENCE boards.a_id_seq OWNED BY NONE;

ALTER TABLE boards.b ALTER COLUMN id DROP DEFAULT;

DROP TABLE boards.a;

DROP SEQUENCE boards.a_id_seq;

-- migrate:downgrade
-- Locks boards.b against reads and writes.

CREATE SEQUENCE boards.a_id_seq;

CREATE TABLE boards.a (
    id bigint NOT NULL DEFAULT nextval('boards.a_id_seq'::regclass),
    CONSTRAINT a_pkey PRIMARY KEY (id)
);

ALTER TABLE boards.b ALTER COLUMN id SET DEFAULT nextval('boards.a_id_seq'::regclass);

ALTER SEQUENCE boards.a_id_seq OWNED BY boards.a.id;

LOCK TABLE boards.b IN ACCESS EXCLUSIVE MODE;

SELECT setval('boards.a_id_seq', number) FROM (SELECT coalesce(pg_sequence_last_value(pg_get_serial_sequence('boards.b', 'id')), (SELECT max(id) FROM boards.b))) AS last (number) WHERE number >= 1;
