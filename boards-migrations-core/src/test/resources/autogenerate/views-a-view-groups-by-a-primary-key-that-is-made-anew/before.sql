CREATE TABLE a (id bigint PRIMARY KEY, x bigint);
CREATE VIEW one AS SELECT id, x FROM a GROUP BY id;
