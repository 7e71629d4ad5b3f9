CREATE TYPE state AS ENUM ('a', 'b');
CREATE TABLE a (id bigint PRIMARY KEY, x state NOT NULL DEFAULT 'a');
INSERT INTO a VALUES (1, 'a'), (2, 'b');
