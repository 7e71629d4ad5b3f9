CREATE TABLE a (x bigint, y bigint);
CREATE VIEW one AS SELECT x, y FROM a;
CREATE VIEW two AS SELECT x FROM one;
