CREATE TABLE a (id bigint PRIMARY KEY, x bigint, y bigint NOT NULL);
CREATE VIEW one AS SELECT id, x FROM a GROUP BY id;
