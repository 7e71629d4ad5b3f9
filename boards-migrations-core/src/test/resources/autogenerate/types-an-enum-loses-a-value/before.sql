CREATE TYPE state AS ENUM ('a', 'b', 'c');
CREATE TABLE t (x state DEFAULT 'a' NOT NULL);
INSERT INTO t VALUES ('a'), ('b');
