CREATE TABLE a (id serial PRIMARY KEY, x text);
INSERT INTO a (x) VALUES ('a'), ('b');
