CREATE TABLE a (x text, y text);
CREATE INDEX a_idx ON a (x);
COMMENT ON INDEX a_idx IS 'to find them';
