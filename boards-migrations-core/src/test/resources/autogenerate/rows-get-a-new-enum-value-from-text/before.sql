CREATE TYPE state AS ENUM ('a');
CREATE TABLE t (id bigint, x text, y state DEFAULT 'a');
INSERT INTO t VALUES (1, 'b', 'a');
