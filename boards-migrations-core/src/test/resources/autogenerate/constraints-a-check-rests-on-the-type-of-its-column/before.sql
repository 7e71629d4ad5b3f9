CREATE TABLE a (x text, CONSTRAINT one CHECK (x <> ''), CONSTRAINT two CHECK (x IS NOT NULL));
CREATE INDEX a_x_idx ON a (x) WHERE x <> 'a';
