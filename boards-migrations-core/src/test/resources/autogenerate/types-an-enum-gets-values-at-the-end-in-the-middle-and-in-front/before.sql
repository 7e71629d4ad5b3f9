CREATE TYPE state AS ENUM ('b', 'e');
CREATE TABLE t (x state DEFAULT 'b');
