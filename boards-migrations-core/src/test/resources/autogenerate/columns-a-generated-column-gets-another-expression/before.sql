CREATE TABLE a (number integer, twice integer NOT NULL GENERATED ALWAYS AS (number * 2) STORED);
CREATE INDEX a_twice_idx ON a (twice);
COMMENT ON COLUMN a.twice IS 'twice';
CREATE VIEW twices AS SELECT twice FROM a;
