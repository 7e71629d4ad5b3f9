CREATE TABLE a (id bigint PRIMARY KEY DEFERRABLE, x bigint, y bigint NOT NULL);
CREATE VIEW one AS SELECT id, max(x) AS x FROM a GROUP BY id;
