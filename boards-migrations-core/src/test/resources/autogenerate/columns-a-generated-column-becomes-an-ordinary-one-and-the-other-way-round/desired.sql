CREATE TABLE a (number integer, one bigint DEFAULT 5, two integer GENERATED ALWAYS AS (number * 2) STORED, three integer GENERATED ALWAYS AS (number * 3) STORED);
CREATE UNIQUE INDEX a_two_idx ON a (two);
