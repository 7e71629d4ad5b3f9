CREATE TABLE a (number integer, twice integer GENERATED ALWAYS AS (number * 2) STORED);
CREATE INDEX a_twice_idx ON a (twice);
