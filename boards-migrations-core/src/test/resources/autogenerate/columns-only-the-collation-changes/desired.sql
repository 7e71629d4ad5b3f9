CREATE TABLE a (one text COLLATE "C", two text, three varchar(9) COLLATE "POSIX");
CREATE INDEX a_one_idx ON a (one);
CREATE VIEW ones AS SELECT one FROM a;
