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
