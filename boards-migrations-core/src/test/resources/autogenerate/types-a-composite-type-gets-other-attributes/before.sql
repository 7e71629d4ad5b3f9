CREATE TYPE address AS (street text, zip integer, gone text);
CREATE TABLE t (a address, more address[]);
INSERT INTO t VALUES (ROW('s', 1, 'g'), NULL), (ROW(NULL, NULL, NULL), NULL), (NULL, NULL);
