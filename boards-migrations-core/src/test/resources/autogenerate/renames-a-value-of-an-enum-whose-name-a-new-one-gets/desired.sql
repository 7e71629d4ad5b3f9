-- was: value boards.state b c
CREATE TYPE state AS ENUM ('a', 'c', 'b');
CREATE TABLE t (id bigint, x state DEFAULT 'c');
