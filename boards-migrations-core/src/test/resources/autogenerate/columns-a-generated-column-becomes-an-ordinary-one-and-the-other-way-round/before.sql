CREATE TABLE a (number integer, one integer GENERATED ALWAYS AS (number * 2) STORED, two integer DEFAULT 7, three integer);
CREATE UNIQUE INDEX a_two_idx ON a (two);
