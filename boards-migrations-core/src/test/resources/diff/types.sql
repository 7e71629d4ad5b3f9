-- case: enum types come and go
-- before
CREATE TYPE old AS ENUM ('a');
CREATE TABLE t (x old DEFAULT 'a');
-- after
CREATE TYPE fresh AS ENUM ('b');
CREATE TABLE t (y fresh DEFAULT 'b');

-- case: an enum gets values at the end, in the middle and in front
-- before
CREATE TYPE state AS ENUM ('b', 'e');
CREATE TABLE t (x state DEFAULT 'b');
-- after
CREATE TYPE state AS ENUM ('a', 'b', 'c', 'd', 'e', 'f', 'g');
CREATE TABLE t (x state DEFAULT 'b');
-- upgrade
ALTER TYPE boards.state ADD VALUE 'a' BEFORE 'b';
ALTER TYPE boards.state ADD VALUE 'c' BEFORE 'e';
ALTER TYPE boards.state ADD VALUE 'd' BEFORE 'e';
ALTER TYPE boards.state ADD VALUE 'f';
ALTER TYPE boards.state ADD VALUE 'g';

-- case: a new value of an enum is used at once
-- before
CREATE TYPE state AS ENUM ('a');
CREATE TABLE t (x state DEFAULT 'a');
-- after
CREATE TYPE state AS ENUM ('a', 'b');
CREATE TABLE t (x state DEFAULT 'b' CHECK (x <> 'b'));
CREATE TABLE u (x state DEFAULT 'b');

-- case: an enum loses a value
-- before
CREATE TYPE state AS ENUM ('a', 'b', 'c');
CREATE TABLE t (x state DEFAULT 'a' NOT NULL);
INSERT INTO t VALUES ('a'), ('b');
-- after
CREATE TYPE state AS ENUM ('a', 'b');
CREATE TABLE t (x state DEFAULT 'a' NOT NULL);
-- upgrade
ALTER TABLE boards.t ALTER COLUMN x DROP DEFAULT;
ALTER TYPE boards.state RENAME TO state_old;
CREATE TYPE boards.state AS ENUM ('a', 'b');
ALTER TABLE boards.t ALTER COLUMN x TYPE boards.state USING x::text::boards.state;
ALTER TABLE boards.t ALTER COLUMN x SET DEFAULT 'a'::boards.state;
DROP TYPE boards.state_old;

-- case: an enum changes its order and is used everywhere
-- before
CREATE TYPE state AS ENUM ('a', 'b', 'c');
CREATE TYPE pair AS (one state, two text);
CREATE FUNCTION is_a(x state) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT x::text = 'a' $$;
CREATE TABLE t (id bigint PRIMARY KEY, x state DEFAULT 'a' NOT NULL, xs state[] DEFAULT '{a,b}', p pair,
    plain text, a boolean GENERATED ALWAYS AS (x = 'a') STORED, CHECK (x <> 'c'), UNIQUE (x, id), CHECK (is_a(x)));
CREATE INDEX t_x_idx ON t (x) WHERE x = 'b';
CREATE INDEX t_xs_idx ON t USING gin (xs);
CREATE VIEW v AS SELECT x, a FROM t WHERE x = 'a';
CREATE VIEW w AS SELECT a FROM v;
CREATE MATERIALIZED VIEW m AS SELECT 'a'::state AS x;
CREATE INDEX m_x_idx ON m (x);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (x = 'a');
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER touch BEFORE UPDATE ON t FOR EACH ROW WHEN (NEW.x = 'a') EXECUTE FUNCTION touch();
-- after
CREATE TYPE state AS ENUM ('c', 'b', 'a');
CREATE TYPE pair AS (one state, two text);
CREATE FUNCTION is_a(x state) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT x::text = 'a' $$;
CREATE TABLE t (id bigint PRIMARY KEY, x state DEFAULT 'a' NOT NULL, xs state[] DEFAULT '{a,b}', p pair,
    plain text, a boolean GENERATED ALWAYS AS (x = 'a') STORED, CHECK (x <> 'c'), UNIQUE (x, id), CHECK (is_a(x)));
CREATE INDEX t_x_idx ON t (x) WHERE x = 'b';
CREATE INDEX t_xs_idx ON t USING gin (xs);
CREATE VIEW v AS SELECT x, a FROM t WHERE x = 'a';
CREATE VIEW w AS SELECT a FROM v;
CREATE MATERIALIZED VIEW m AS SELECT 'a'::state AS x;
CREATE INDEX m_x_idx ON m (x);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (x = 'a');
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER touch BEFORE UPDATE ON t FOR EACH ROW WHEN (NEW.x = 'a') EXECUTE FUNCTION touch();

-- case: a foreign key leads between columns of an enum that changes
-- before
CREATE TYPE state AS ENUM ('a', 'b');
CREATE TABLE t (x state CONSTRAINT t_pkey PRIMARY KEY);
CREATE TABLE u (x state CONSTRAINT u_x_fkey REFERENCES t);
INSERT INTO t VALUES ('a');
INSERT INTO u VALUES ('a');
-- after
CREATE TYPE state AS ENUM ('a');
CREATE TABLE t (x state CONSTRAINT t_pkey PRIMARY KEY);
CREATE TABLE u (x state CONSTRAINT u_x_fkey REFERENCES t);
-- upgrade
ALTER TABLE boards.u DROP CONSTRAINT u_x_fkey;
ALTER TYPE boards.state RENAME TO state_old;
CREATE TYPE boards.state AS ENUM ('a');
ALTER TABLE boards.t ALTER COLUMN x TYPE boards.state USING x::text::boards.state;
ALTER TABLE boards.u ALTER COLUMN x TYPE boards.state USING x::text::boards.state;
ALTER TABLE boards.u ADD CONSTRAINT u_x_fkey FOREIGN KEY (x) REFERENCES boards.t (x);
DROP TYPE boards.state_old;

-- case: an enum changes while columns of it come and go and get other types
-- before
CREATE TYPE state AS ENUM ('a', 'b');
CREATE TYPE state_old AS ENUM ('x');
CREATE TABLE t (one state, two state, three state DEFAULT 'a', four text);
CREATE TABLE gone (x state DEFAULT 'b');
-- after
CREATE TYPE state AS ENUM ('b', 'a', 'c');
CREATE TYPE state_old AS ENUM ('x');
CREATE TABLE t (two text, three state DEFAULT 'c', four state, five state NOT NULL DEFAULT 'c');
CREATE TABLE come (x state DEFAULT 'c');

-- case: text becomes an enum and an enum becomes text
-- before
CREATE TYPE state AS ENUM ('a', 'b');
CREATE TABLE t (x text DEFAULT 'a', y varchar(1), z state DEFAULT 'b');
INSERT INTO t VALUES ('a', 'b', 'a');
-- after
CREATE TYPE fresh AS ENUM ('a', 'b');
CREATE TABLE t (x fresh DEFAULT 'a', y fresh, z text DEFAULT 'b');

-- case: one enum becomes another
-- before
CREATE TYPE one AS ENUM ('a', 'b');
CREATE TABLE t (x one DEFAULT 'a');
-- after
CREATE TYPE two AS ENUM ('a', 'b', 'c');
CREATE TABLE t (x two DEFAULT 'c');
-- upgrade
ALTER TABLE boards.t ALTER COLUMN x DROP DEFAULT;
CREATE TYPE boards.two AS ENUM ('a', 'b', 'c');
ALTER TABLE boards.t ALTER COLUMN x TYPE boards.two USING x::text::boards.two;
ALTER TABLE boards.t ALTER COLUMN x SET DEFAULT 'c'::boards.two;
DROP TYPE boards.one;

-- case: a composite type gets other attributes
-- before
CREATE TYPE address AS (street text, zip integer, gone text);
CREATE TABLE t (a address);
INSERT INTO t VALUES (ROW('s', 1, 'g')), (ROW(NULL, NULL, NULL)), (NULL);
-- after
CREATE TYPE address AS (zip text, street varchar(20), come integer);
CREATE TABLE t (a address);
CREATE FUNCTION street(a address) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT a.street $$;

-- case: composite types change inside others and in arrays
-- before
CREATE TYPE state AS ENUM ('a', 'b');
CREATE TYPE place AS (zip integer, town text);
CREATE TYPE address AS (street varchar(10), place place, state state, flags bit(4));
CREATE TYPE visit AS (state state, name varchar(5));
CREATE TABLE t (a address, visits visit[]);
INSERT INTO t VALUES (ROW('s', ROW(1, 't'), 'a', '0101'), ARRAY[ROW('b', 'x')::visit]), (ROW(NULL, NULL, NULL, NULL), '{}'), (NULL, NULL);
-- after
CREATE TYPE state AS ENUM ('b', 'a');
CREATE TYPE place AS (town text, zip bigint);
CREATE TYPE address AS (place place, state state, street text, flags integer);
CREATE TYPE visit AS (state state, name text);
CREATE TABLE t (a address, visits visit[]);

-- case: composite types come and go
-- before
CREATE TYPE old AS (a text);
CREATE TYPE older AS (o old[], x integer);
CREATE TABLE t (x older);
-- after
CREATE TYPE fresh AS (a text);
CREATE TYPE fresher AS (f fresh, x integer);
CREATE TABLE t (y fresher);

-- case: extensions come and go with what needs them
-- before
CREATE EXTENSION citext SCHEMA boards;
CREATE TABLE t (x citext DEFAULT 'a', y text);
-- after
CREATE EXTENSION pg_trgm SCHEMA boards;
CREATE TABLE t (x text DEFAULT 'a', y text);
CREATE INDEX t_y_idx ON t USING gin (y gin_trgm_ops);

-- case: an extension lies in a schema that comes with it
-- before
CREATE SCHEMA boards;
CREATE TABLE boards.t (x text);
-- after
CREATE SCHEMA boards;
CREATE SCHEMA archive;
CREATE EXTENSION citext SCHEMA archive;
CREATE TABLE boards.t (x archive.citext);

-- case: an enum only gets another name and is used everywhere
-- before
CREATE TYPE state AS ENUM ('a', 'b');
CREATE TYPE pair AS (one state, two text);
CREATE FUNCTION is_a(x state, y state[] DEFAULT '{a}'::state[]) RETURNS state LANGUAGE sql IMMUTABLE AS $$ SELECT x $$;
CREATE TABLE t (id bigint PRIMARY KEY, x state DEFAULT 'a' NOT NULL, xs state[] DEFAULT '{a,b}', p pair,
    a boolean GENERATED ALWAYS AS (x = 'a') STORED, CHECK (x <> 'b'), UNIQUE (x, id));
CREATE TABLE gone (x state);
CREATE INDEX t_x_idx ON t (x) WHERE x = 'a';
CREATE VIEW v AS SELECT x, a, 'a'::state AS y FROM t WHERE x = 'a';
CREATE MATERIALIZED VIEW m AS SELECT 'a'::state AS x;
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER touch BEFORE UPDATE ON t FOR EACH ROW WHEN (NEW.x = 'a') EXECUTE FUNCTION touch();
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (x = 'a');
INSERT INTO t VALUES (1, 'a', '{b}', ROW('a', 'b'));
-- after
CREATE TYPE condition AS ENUM ('a', 'b');
CREATE TYPE pair AS (one condition, two text);
CREATE FUNCTION is_a(x condition, y condition[] DEFAULT '{a}'::condition[]) RETURNS condition LANGUAGE sql IMMUTABLE AS $$ SELECT x $$;
CREATE TABLE t (id bigint PRIMARY KEY, x condition DEFAULT 'a' NOT NULL, xs condition[] DEFAULT '{a,b}', p pair,
    a boolean GENERATED ALWAYS AS (x = 'a') STORED, CHECK (x <> 'b'), UNIQUE (x, id));
CREATE INDEX t_x_idx ON t (x) WHERE x = 'a';
CREATE VIEW v AS SELECT x, a, 'a'::condition AS y FROM t WHERE x = 'a';
CREATE MATERIALIZED VIEW m AS SELECT 'a'::condition AS x;
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER touch BEFORE UPDATE ON t FOR EACH ROW WHEN (NEW.x = 'a') EXECUTE FUNCTION touch();
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (x = 'a');
-- upgrade
ALTER TYPE boards.state RENAME TO condition;
DROP TABLE boards.gone;

-- case: an enum gets another name and a composite type with it, in another schema
-- before
CREATE SCHEMA boards;
CREATE SCHEMA archive;
CREATE TYPE boards.state AS ENUM ('a', 'b');
CREATE TYPE boards.pair AS (one boards.state[], two text);
CREATE TABLE boards.t (x boards.state, p boards.pair[]);
-- after
CREATE SCHEMA boards;
CREATE SCHEMA archive;
CREATE TYPE archive."State" AS ENUM ('a', 'b');
CREATE TYPE archive.pair AS (one archive."State"[], two text);
CREATE TABLE boards.t (x archive."State", p archive.pair[]);
-- upgrade
ALTER TYPE boards.state SET SCHEMA archive;
ALTER TYPE archive.state RENAME TO "State";
ALTER TYPE boards.pair SET SCHEMA archive;

-- case: an enum that only a composite type uses gets another name
-- before
CREATE TYPE state AS ENUM ('a', 'b');
CREATE TYPE pair AS (one state, two text);
CREATE TABLE t (p pair);
-- after
CREATE TYPE condition AS ENUM ('a', 'b');
CREATE TYPE pair AS (one condition, two text);
CREATE TABLE t (p pair);
-- upgrade
ALTER TYPE boards.state RENAME TO condition;

-- case: two enums with the same values become one
-- before
CREATE TYPE one AS ENUM ('a', 'b');
CREATE TYPE two AS ENUM ('a', 'b');
CREATE TABLE t (x one, y two);
-- after
CREATE TYPE three AS ENUM ('a', 'b');
CREATE TABLE t (x three, y three);
-- upgrade
CREATE TYPE boards.three AS ENUM ('a', 'b');
ALTER TABLE boards.t
    ALTER COLUMN x TYPE boards.three USING x::text::boards.three,
    ALTER COLUMN y TYPE boards.three USING y::text::boards.three;
DROP TYPE boards.one;
DROP TYPE boards.two;
