-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Loses data: the table boards.a with all its rows.
-- Locks boards.a against reads and writes.
-- Locks boards.b against reads and writes.

DROP POLICY everyone ON boards.a;

ALTER TABLE boards.a DISABLE ROW LEVEL SECURITY;

ALTER TABLE boards.a NO FORCE ROW LEVEL SECURITY;

DROP TRIGGER touch ON boards.a;

ALTER TABLE boards.b DROP CONSTRAINT b_a_id_fkey;

DROP INDEX boards.a_name_idx;

ALTER SEQUENCE boards.a_id_seq OWNED BY NONE;

DROP TABLE boards.a;

DROP SEQUENCE boards.a_id_seq;

-- migrate:downgrade
-- Locks boards.b against writes.
-- Reads the whole table boards.b.

CREATE SEQUENCE boards.a_id_seq;

CREATE TABLE boards.a (
    id bigint NOT NULL DEFAULT nextval('boards.a_id_seq'::regclass),
    name text DEFAULT 'x'::text,
    twice text GENERATED ALWAYS AS (name || name) STORED,
    CONSTRAINT a_pkey PRIMARY KEY (id),
    CONSTRAINT a_name_check CHECK (name <> ''::text)
);

COMMENT ON TABLE boards.a IS 'it''s a';

COMMENT ON COLUMN boards.a.name IS 'its name';

ALTER SEQUENCE boards.a_id_seq OWNED BY boards.a.id;

CREATE INDEX a_name_idx ON boards.a ((lower(name)));

ALTER TABLE boards.b ADD CONSTRAINT b_a_id_fkey FOREIGN KEY (a_id) REFERENCES boards.a (id) ON DELETE CASCADE;

CREATE TRIGGER touch BEFORE UPDATE OF name ON boards.a FOR EACH ROW WHEN ((new.name IS NULL)) EXECUTE FUNCTION boards.touch();

ALTER TABLE boards.a FORCE ROW LEVEL SECURITY;

ALTER TABLE boards.a ENABLE ROW LEVEL SECURITY;

CREATE POLICY everyone ON boards.a
    USING (true);
