CREATE TYPE state AS ENUM ('a', 'b');
CREATE TABLE t (x state DEFAULT 'b' CHECK (x <> 'b'));
CREATE TABLE u (x state DEFAULT 'b');
