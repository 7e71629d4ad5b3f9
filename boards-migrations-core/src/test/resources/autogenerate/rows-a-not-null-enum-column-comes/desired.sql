-- fill: UPDATE boards.a SET x = 'a';
CREATE TYPE state AS ENUM ('b', 'a');
CREATE TABLE a (id bigint PRIMARY KEY, x state NOT NULL);
