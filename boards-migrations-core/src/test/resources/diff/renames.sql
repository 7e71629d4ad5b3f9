-- case: a table gets another name with everything that carries it
-- rename table boards.tags boards.labels
-- before
CREATE TABLE tags (id bigserial CONSTRAINT tags_pkey PRIMARY KEY, parent bigint CONSTRAINT tags_parent_fkey REFERENCES tags, name text);
CREATE INDEX tags_name_idx ON tags (name);
CREATE TABLE likes (tag bigint CONSTRAINT likes_tag_fkey REFERENCES tags);
-- after
CREATE TABLE labels (id bigserial CONSTRAINT labels_pkey PRIMARY KEY, parent bigint CONSTRAINT labels_parent_fkey REFERENCES labels, name text);
CREATE INDEX labels_name_idx ON labels (name);
CREATE TABLE likes (tag bigint CONSTRAINT likes_tag_fkey REFERENCES labels);
-- upgrade
ALTER TABLE boards.tags RENAME TO labels;
ALTER SEQUENCE boards.tags_id_seq RENAME TO labels_id_seq;
ALTER TABLE boards.labels RENAME CONSTRAINT tags_parent_fkey TO labels_parent_fkey;
ALTER TABLE boards.labels RENAME CONSTRAINT tags_pkey TO labels_pkey;
ALTER INDEX boards.tags_name_idx RENAME TO labels_name_idx;

-- case: a column gets another name that stands everywhere
-- rename column boards.a x y
-- before
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TABLE a (x text, z text GENERATED ALWAYS AS (x || 'x') STORED, CONSTRAINT one CHECK (x <> 'x'), CONSTRAINT two UNIQUE (x));
CREATE INDEX three ON a (lower(x)) WHERE x > 'x';
CREATE TABLE b (x text CONSTRAINT four REFERENCES a (x));
CREATE TRIGGER touch BEFORE UPDATE OF x ON a FOR EACH ROW EXECUTE FUNCTION touch();
ALTER TABLE a ENABLE ROW LEVEL SECURITY;
CREATE POLICY five ON a USING (x = 'x');
-- after
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TABLE a (y text, z text GENERATED ALWAYS AS (y || 'x') STORED, CONSTRAINT one CHECK (y <> 'x'), CONSTRAINT two UNIQUE (y));
CREATE INDEX three ON a (lower(y)) WHERE y > 'x';
CREATE TABLE b (x text CONSTRAINT four REFERENCES a (y));
CREATE TRIGGER touch BEFORE UPDATE OF y ON a FOR EACH ROW EXECUTE FUNCTION touch();
ALTER TABLE a ENABLE ROW LEVEL SECURITY;
CREATE POLICY five ON a USING (y = 'x');
-- upgrade
ALTER TABLE boards.a RENAME COLUMN x TO y;

-- case: a column gets another name and more
-- rename column boards.a x y
-- before
CREATE TABLE a (x integer DEFAULT 1);
CREATE VIEW v AS SELECT x FROM a;
-- after
CREATE TABLE a (y bigint NOT NULL DEFAULT 2, x text);
CREATE VIEW v AS SELECT y AS x FROM a;

-- case: a table and its column get other names and another schema
-- rename table boards.a archive.b
-- rename column boards.a x y
-- before
CREATE SCHEMA boards;
CREATE TABLE boards.a (x bigserial PRIMARY KEY);
CREATE VIEW boards.v AS SELECT x FROM boards.a;
-- after
CREATE SCHEMA boards;
CREATE SCHEMA archive;
CREATE TABLE archive.b (y bigserial PRIMARY KEY);
CREATE VIEW boards.v AS SELECT y FROM archive.b;

-- case: names move on in a chain
-- rename column boards.a x y
-- rename column boards.a y z
-- before
CREATE TABLE a (x integer, y text);
-- after
CREATE TABLE a (y integer, z text);
-- upgrade
ALTER TABLE boards.a RENAME COLUMN y TO z;
ALTER TABLE boards.a RENAME COLUMN x TO y;

-- case: a value of an enum gets another name
-- rename value boards.state open active
-- before
CREATE TYPE state AS ENUM ('open', 'done');
CREATE TABLE a (x state DEFAULT 'open' CHECK (x <> 'open'));
INSERT INTO a VALUES ('done');
-- after
CREATE TYPE state AS ENUM ('active', 'done', 'gone');
CREATE TABLE a (x state DEFAULT 'active' CHECK (x <> 'active'));
-- upgrade
ALTER TYPE boards.state RENAME VALUE 'open' TO 'active';
ALTER TYPE boards.state ADD VALUE 'gone';

-- case: what has its other name already is left alone
-- rename table boards.old boards.a
-- rename column boards.a w x
-- before
CREATE TABLE a (x integer);
-- after
CREATE TABLE a (x integer);

-- case: views follow a table that gets another name
-- rename table boards.a boards.b
-- before
CREATE TABLE a (x text, y integer, a integer);
CREATE VIEW one AS SELECT a.x, u.x AS z, a.a FROM a JOIN a u ON u.y = a.y WHERE EXISTS (SELECT 1 FROM a WHERE x = u.x) AND a.x <> 'a.x';
CREATE MATERIALIZED VIEW two AS SELECT x, a FROM a;
CREATE INDEX two_x_idx ON two (x);
-- after
CREATE TABLE b (x text, y integer, a integer);
CREATE VIEW one AS SELECT b.x, u.x AS z, b.a FROM b JOIN b u ON u.y = b.y WHERE EXISTS (SELECT 1 FROM b WHERE x = u.x) AND b.x <> 'a.x';
CREATE MATERIALIZED VIEW two AS SELECT x, a FROM b;
CREATE INDEX two_x_idx ON two (x);
-- upgrade
ALTER TABLE boards.a RENAME TO b;

-- case: a view calls a table by its old name and gets another text
-- rename table boards.a boards.b
-- before
CREATE TABLE a (x text, y integer);
CREATE VIEW one AS SELECT a.q FROM a AS a(q);
CREATE VIEW two AS SELECT a.x FROM a AS a WHERE a.y > 0;
-- after
CREATE TABLE b (x text, y integer);
CREATE VIEW one AS SELECT b.q FROM b AS b(q);
CREATE VIEW two AS SELECT b.x FROM b AS b WHERE b.y > 1;
