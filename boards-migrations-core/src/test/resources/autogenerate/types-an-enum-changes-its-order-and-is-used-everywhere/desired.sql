CREATE TYPE state AS ENUM ('c', 'b', 'a');
CREATE TYPE pair AS (one state, two text);
CREATE TABLE t (id bigint PRIMARY KEY, x state DEFAULT 'a' NOT NULL, xs state[] DEFAULT '{a,b}', p pair,
    plain text, a boolean GENERATED ALWAYS AS (x = 'a') STORED, CHECK (x <> 'c'), UNIQUE (x, id));
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
