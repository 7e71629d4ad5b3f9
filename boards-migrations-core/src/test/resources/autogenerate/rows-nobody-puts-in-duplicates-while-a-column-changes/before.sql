CREATE TYPE state AS ENUM ('open', 'done', 'gone');
CREATE TABLE a (id bigint PRIMARY KEY, who text, state state, low text GENERATED ALWAYS AS (lower(who)) STORED CONSTRAINT a_low_key UNIQUE);
CREATE UNIQUE INDEX a_open ON a (id, state) WHERE state = 'open';
CREATE INDEX a_done ON a (who) WHERE state = 'done';
CREATE TABLE b (low text REFERENCES a (low));
INSERT INTO a VALUES (1, 'One', 'open'), (2, 'Two', 'done');
INSERT INTO b VALUES ('one');
