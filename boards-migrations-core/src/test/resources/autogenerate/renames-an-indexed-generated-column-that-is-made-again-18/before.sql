CREATE TABLE t (id bigint PRIMARY KEY, x integer, g integer GENERATED ALWAYS AS (x + 1) STORED, h integer GENERATED ALWAYS AS (x + 1) STORED UNIQUE);
CREATE INDEX t_g ON t (g);
CREATE INDEX t_gx ON t (lower(g::text), x) WHERE g > 0;
INSERT INTO t VALUES (1, 7), (2, 8);
