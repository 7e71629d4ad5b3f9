CREATE TABLE a (x integer, CONSTRAINT one CHECK (x <> 0), CONSTRAINT two CHECK (x IS NOT NULL));
CREATE INDEX a_x_idx ON a (x) WHERE x <> 1;
