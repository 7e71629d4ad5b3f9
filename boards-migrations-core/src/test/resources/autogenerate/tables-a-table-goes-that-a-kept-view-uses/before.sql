CREATE TABLE a (name text);
CREATE TABLE b (id bigint);
CREATE VIEW names AS SELECT name FROM a;
