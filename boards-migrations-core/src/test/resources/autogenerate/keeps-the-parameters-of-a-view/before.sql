CREATE TABLE a (x text);
CREATE VIEW v WITH (security_barrier = true) AS SELECT x FROM a WHERE x > 'a';
CREATE VIEW other WITH (security_barrier = true) AS SELECT x FROM a WHERE x > 'a' WITH CASCADED CHECK OPTION;
