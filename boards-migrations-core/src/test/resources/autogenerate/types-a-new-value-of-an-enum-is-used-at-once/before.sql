CREATE TYPE state AS ENUM ('a');
CREATE TABLE t (x state DEFAULT 'a');
