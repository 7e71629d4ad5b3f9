CREATE EXTENSION citext WITH SCHEMA public;
CREATE TABLE a (id bigint PRIMARY KEY, mail text);
INSERT INTO a VALUES (1, 'A@b.c');
