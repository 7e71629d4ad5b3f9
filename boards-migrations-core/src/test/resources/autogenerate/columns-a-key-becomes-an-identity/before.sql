CREATE TABLE a (id bigint, name text);
INSERT INTO a VALUES (5, 'x');
