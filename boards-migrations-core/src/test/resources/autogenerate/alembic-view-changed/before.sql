CREATE TABLE a (x bigint, y bigint);
CREATE VIEW v AS SELECT x FROM a;
