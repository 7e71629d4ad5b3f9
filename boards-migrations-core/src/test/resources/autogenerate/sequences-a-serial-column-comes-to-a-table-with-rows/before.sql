CREATE TABLE a (x text);
INSERT INTO a VALUES ('a'), ('b');
