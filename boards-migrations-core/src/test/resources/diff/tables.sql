-- case: nothing changes
-- before
CREATE TABLE tags (id bigint PRIMARY KEY, name text NOT NULL DEFAULT 'x');
-- after
CREATE TABLE tags (id bigint PRIMARY KEY, name text NOT NULL DEFAULT 'x');

-- case: the order of columns does not count
-- before
CREATE TABLE tags (id bigint, name text);
-- after
CREATE TABLE tags (name text, id bigint);

-- case: a schema with all kinds of objects comes into an empty database
-- before
SELECT 1;
-- after
CREATE SCHEMA archive;
CREATE TYPE archive.state AS ENUM ('kept', 'gone');
CREATE TYPE archive.place AS (room text, state archive.state);
CREATE FUNCTION archive.next() RETURNS bigint LANGUAGE sql AS 'SELECT 7::bigint';
CREATE SEQUENCE archive.numbers;
CREATE TABLE archive.items (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    number bigint DEFAULT nextval('archive.numbers') UNIQUE,
    other bigserial,
    seven bigint DEFAULT archive.next(),
    state archive.state NOT NULL DEFAULT 'kept',
    place archive.place,
    parent bigint REFERENCES archive.items,
    double bigint GENERATED ALWAYS AS (number * 2) STORED,
    CHECK (archive.next() > 1)
);
COMMENT ON TABLE archive.items IS 'what was kept';
COMMENT ON COLUMN archive.items.state IS 'how it is';
CREATE INDEX items_state_idx ON archive.items (state) WHERE state <> 'gone';
CREATE VIEW archive.kept AS SELECT id, number FROM archive.items WHERE state = 'kept';
CREATE MATERIALIZED VIEW archive.counts AS SELECT state, count(*) AS number FROM archive.items GROUP BY state;
CREATE UNIQUE INDEX counts_state_idx ON archive.counts (state);
CREATE FUNCTION archive.touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER touch BEFORE UPDATE ON archive.items FOR EACH ROW EXECUTE FUNCTION archive.touch();
ALTER TABLE archive.items ENABLE ROW LEVEL SECURITY;
CREATE POLICY everyone ON archive.items USING (state = 'kept');

-- case: tables refer to each other and to themselves
-- before
SELECT 1;
-- after
CREATE TABLE a (id bigint CONSTRAINT a_pkey PRIMARY KEY, b_id bigint, a_id bigint CONSTRAINT a_a_id_fkey REFERENCES a);
CREATE TABLE b (id bigint CONSTRAINT b_pkey PRIMARY KEY, a_id bigint CONSTRAINT b_a_id_fkey REFERENCES a);
ALTER TABLE a ADD CONSTRAINT a_b_id_fkey FOREIGN KEY (b_id) REFERENCES b;
-- upgrade
CREATE TABLE boards.a (
    id bigint NOT NULL,
    b_id bigint,
    a_id bigint,
    CONSTRAINT a_pkey PRIMARY KEY (id)
);
CREATE TABLE boards.b (
    id bigint NOT NULL,
    a_id bigint,
    CONSTRAINT b_pkey PRIMARY KEY (id)
);
ALTER TABLE boards.a ADD CONSTRAINT a_a_id_fkey FOREIGN KEY (a_id) REFERENCES boards.a (id);
ALTER TABLE boards.a ADD CONSTRAINT a_b_id_fkey FOREIGN KEY (b_id) REFERENCES boards.b (id);
ALTER TABLE boards.b ADD CONSTRAINT b_a_id_fkey FOREIGN KEY (a_id) REFERENCES boards.a (id);

-- case: tables that refer to each other go
-- before
CREATE TABLE a (id bigint CONSTRAINT a_pkey PRIMARY KEY, b_id bigint);
CREATE TABLE b (id bigint CONSTRAINT b_pkey PRIMARY KEY, a_id bigint CONSTRAINT b_a_id_fkey REFERENCES a);
ALTER TABLE a ADD CONSTRAINT a_b_id_fkey FOREIGN KEY (b_id) REFERENCES b;
-- after
SELECT 1;
-- upgrade
ALTER TABLE boards.a DROP CONSTRAINT a_b_id_fkey;
ALTER TABLE boards.b DROP CONSTRAINT b_a_id_fkey;
DROP TABLE boards.a;
DROP TABLE boards.b;

-- case: a table goes that others refer to, with all that belongs to it
-- before
CREATE TABLE a (id bigserial PRIMARY KEY, name text DEFAULT 'x' CHECK (name <> ''), twice text GENERATED ALWAYS AS (name || name) STORED);
CREATE INDEX a_name_idx ON a (lower(name));
COMMENT ON TABLE a IS 'it''s a';
COMMENT ON COLUMN a.name IS 'its name';
CREATE TABLE b (id bigint PRIMARY KEY, a_id bigint REFERENCES a ON DELETE CASCADE);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER touch BEFORE UPDATE OF name ON a FOR EACH ROW WHEN (NEW.name IS NULL) EXECUTE FUNCTION touch();
ALTER TABLE a ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY everyone ON a USING (true);
CREATE VIEW names AS SELECT name FROM a;
-- after
CREATE TABLE b (id bigint PRIMARY KEY, a_id bigint);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;

-- case: a table becomes a view of another one
-- before
CREATE TABLE a (id bigint PRIMARY KEY, name text);
CREATE TABLE b (id bigint);
-- after
CREATE TABLE c (id bigint PRIMARY KEY, name text);
CREATE VIEW a AS SELECT id, name FROM c;
CREATE TABLE b (id bigint);

-- case: the names of indexes go from a table that goes to one that comes
-- before
CREATE TABLE a (id bigint CONSTRAINT the_key PRIMARY KEY, name text);
CREATE INDEX the_index ON a (name);
-- after
CREATE TABLE b (id bigint CONSTRAINT the_key PRIMARY KEY, name text);
CREATE INDEX the_index ON b (name);

-- case: comments come, change and go
-- before
CREATE TABLE a (id bigint, name text, more text);
COMMENT ON TABLE a IS 'one';
COMMENT ON COLUMN a.id IS 'one';
COMMENT ON COLUMN a.name IS 'one';
-- after
CREATE TABLE a (id bigint, name text, more text);
COMMENT ON COLUMN a.name IS 'two';
COMMENT ON COLUMN a.more IS 'three';
-- upgrade
COMMENT ON TABLE boards.a IS NULL;
COMMENT ON COLUMN boards.a.id IS NULL;
COMMENT ON COLUMN boards.a.more IS 'three';
COMMENT ON COLUMN boards.a.name IS 'two';

-- case: a table uses names that must be quoted
-- before
CREATE TABLE "Order" ("Select" text DEFAULT 'a', "a.b" integer, "it""s" text);
CREATE INDEX "Order idx" ON "Order" (upper("Select"));
-- after
CREATE TABLE "Order" ("Select" varchar(10) NOT NULL DEFAULT 'b', "a.b" bigint, "it""s" text CHECK ("it""s" <> ''));
CREATE INDEX "Order idx" ON "Order" (lower("Select"));
CREATE VIEW "the view" AS SELECT "Select", "a.b" FROM "Order";

-- case: a schema goes with everything in it
-- before
CREATE SCHEMA boards;
CREATE SCHEMA archive;
CREATE TYPE archive.state AS ENUM ('kept', 'gone');
CREATE TABLE archive.items (id bigserial PRIMARY KEY, state archive.state DEFAULT 'kept');
CREATE VIEW archive.kept AS SELECT id FROM archive.items WHERE state = 'kept';
CREATE TABLE boards.tags (id bigint PRIMARY KEY, item_id bigint REFERENCES archive.items, state archive.state);
-- after
CREATE SCHEMA boards;
CREATE TABLE boards.tags (id bigint PRIMARY KEY, item_id bigint, state text);
