-- was: value boards.state b c
CREATE TYPE state AS ENUM ('a', 'bb', 'c');
CREATE TABLE t (id bigint, x state DEFAULT 'c');
