CREATE TABLE a (x bigint, y text);
CREATE VIEW gone AS SELECT x FROM a;
CREATE VIEW one AS SELECT x FROM a WHERE x > 0;
CREATE VIEW two AS SELECT x FROM a;
CREATE VIEW three WITH (security_barrier = true) AS SELECT x FROM a;
