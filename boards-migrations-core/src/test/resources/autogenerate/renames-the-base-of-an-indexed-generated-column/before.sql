CREATE TABLE t (id bigint PRIMARY KEY, x integer, g integer GENERATED ALWAYS AS (x + 1) STORED);
CREATE INDEX t_g ON t (g);
INSERT INTO t VALUES (1, 7), (2, 8);
