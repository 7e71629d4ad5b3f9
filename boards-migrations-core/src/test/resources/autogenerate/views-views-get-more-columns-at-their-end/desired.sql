CREATE TABLE a (x bigint, y text[], w integer);
CREATE VIEW one AS SELECT x, ARRAY[1, 2] AS z, x IS DISTINCT FROM 1 AS d, w, y[1] AS y FROM a WHERE x > 1;
CREATE VIEW two AS SELECT x, w FROM one;
CREATE VIEW three AS SELECT x FROM two;
