CREATE TYPE address AS (street text, zip integer, gone text);
CREATE TABLE t (a address, more address[]);
INSERT INTO t VALUES (ROW('s', 1, 'g'), ARRAY[ROW('12', 1, '99')::address]);
