CREATE TYPE state AS ENUM ('a', 'b');
CREATE TABLE t (x state DEFAULT 'a' NOT NULL);
