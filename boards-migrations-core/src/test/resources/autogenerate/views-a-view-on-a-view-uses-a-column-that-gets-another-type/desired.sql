CREATE TABLE a (id bigint, x integer, y text);
CREATE VIEW one AS SELECT x FROM a;
CREATE VIEW two AS SELECT x FROM one;
CREATE VIEW other AS SELECT y FROM a;
