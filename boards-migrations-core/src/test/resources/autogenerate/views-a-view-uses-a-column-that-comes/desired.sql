CREATE TABLE a (x bigint, y bigint);
CREATE VIEW one AS SELECT x, y FROM a;
