CREATE TABLE a (one text, two text COLLATE "C", three varchar(5) COLLATE "C");
CREATE INDEX a_one_idx ON a (one);
CREATE VIEW ones AS SELECT one FROM a;
