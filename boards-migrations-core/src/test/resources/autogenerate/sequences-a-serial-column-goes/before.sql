CREATE TABLE a (x text, id serial PRIMARY KEY);
INSERT INTO a VALUES ('a'), ('b');
