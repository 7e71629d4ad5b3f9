CREATE TYPE state AS ENUM ('a', 'b');
CREATE TABLE t (id bigint, x state DEFAULT 'b', y state CHECK (y <> 'b'), z text);
CREATE INDEX t_b ON t (z) WHERE y = 'b';
INSERT INTO t VALUES (1, 'a', 'a', 'one');
