CREATE TABLE t (id bigint PRIMARY KEY, a integer NOT NULL, b text, c date, UNIQUE (a, b));
INSERT INTO t VALUES (1, 7, 'seven', '2026-01-07');
