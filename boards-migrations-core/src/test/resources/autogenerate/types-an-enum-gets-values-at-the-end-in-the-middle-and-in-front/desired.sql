CREATE TYPE state AS ENUM ('a', 'b', 'c', 'd', 'e', 'f', 'g');
CREATE TABLE t (x state DEFAULT 'b');
