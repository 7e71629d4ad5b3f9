-- fill: UPDATE boards.a SET x = '[1,2)';
CREATE TABLE a (id bigint PRIMARY KEY, x int4range NOT NULL);
