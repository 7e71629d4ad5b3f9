CREATE TABLE a (id bigint PRIMARY KEY, x text);
INSERT INTO a VALUES (1, '5');
