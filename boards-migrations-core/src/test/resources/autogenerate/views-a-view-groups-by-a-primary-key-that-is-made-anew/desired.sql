CREATE TABLE a (id bigint, x bigint, PRIMARY KEY (id) INCLUDE (x));
CREATE VIEW one AS SELECT id, x FROM a GROUP BY id;
