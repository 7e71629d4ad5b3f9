-- was: value boards.state b c
CREATE TYPE state AS ENUM ('a', 'c');
CREATE TABLE a (id bigint PRIMARY KEY, x state NOT NULL DEFAULT 'a');
