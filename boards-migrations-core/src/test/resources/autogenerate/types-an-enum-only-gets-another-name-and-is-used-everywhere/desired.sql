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
