CREATE TABLE t (id bigint PRIMARY KEY, x text, y integer, p text, q text);
INSERT INTO t VALUES (1, 'seven', 7, 'p', 'q');
