CREATE TYPE state AS ENUM ('a', 'b');
CREATE TABLE t (id bigint, x state DEFAULT 'b');
INSERT INTO t VALUES (1, 'b');
