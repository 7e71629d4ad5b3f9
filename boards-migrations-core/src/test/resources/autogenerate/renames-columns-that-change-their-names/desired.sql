-- was: column boards.t x y
-- was: column boards.t y x
CREATE TABLE t (id bigint PRIMARY KEY, x text DEFAULT 'none', y integer NOT NULL, z text, CONSTRAINT t_check CHECK (z <> x));
CREATE INDEX t_y ON t (lower(x));
CREATE VIEW v AS SELECT y + 1 AS more, x AS y FROM t;
