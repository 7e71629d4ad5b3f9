-- no-rename: boards.state.OPEN
CREATE TYPE state AS ENUM ('IN PROGRESS', 'DONE');
CREATE TABLE a (id bigint PRIMARY KEY, x state NOT NULL);
