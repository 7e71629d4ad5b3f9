CREATE TYPE state AS ENUM ('a', 'c', 'b');
CREATE TABLE a (id bigint PRIMARY KEY, x state NOT NULL DEFAULT 'a');
