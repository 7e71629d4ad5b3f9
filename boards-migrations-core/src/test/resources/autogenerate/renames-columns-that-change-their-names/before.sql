CREATE TABLE t (id bigint PRIMARY KEY, x integer NOT NULL, y text DEFAULT 'none', z text CHECK (z <> y));
CREATE INDEX t_y ON t (lower(y));
CREATE VIEW v AS SELECT x + 1 AS more, y FROM t;
INSERT INTO t VALUES (1, 7, 'seven', 'a'), (2, 8, 'eight', 'b');
