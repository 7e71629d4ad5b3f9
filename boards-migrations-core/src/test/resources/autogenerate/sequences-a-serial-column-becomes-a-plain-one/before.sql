CREATE TABLE a (id bigserial PRIMARY KEY, x text);
INSERT INTO a (x) VALUES ('a'), ('b');
