CREATE TYPE state AS ENUM ('a', 'b');
CREATE TABLE t (id bigint, x state, y state);
INSERT INTO t VALUES (1, 'b', 'a');
