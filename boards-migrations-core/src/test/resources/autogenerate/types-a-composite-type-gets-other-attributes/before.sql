CREATE TYPE address AS (street text, zip integer, gone text);
CREATE TABLE t (a address);
INSERT INTO t VALUES (ROW('s', 1, 'g')), (ROW(NULL, NULL, NULL)), (NULL);
