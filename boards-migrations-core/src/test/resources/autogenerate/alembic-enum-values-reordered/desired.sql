CREATE TYPE state AS ENUM ('b', 'a');
CREATE TABLE a (id bigint PRIMARY KEY, x state NOT NULL DEFAULT 'a');
