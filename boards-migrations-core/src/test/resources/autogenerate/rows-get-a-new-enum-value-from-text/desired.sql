CREATE TYPE state AS ENUM ('a', 'b');
CREATE TABLE t (id bigint, x state, y state DEFAULT 'b');
