CREATE TABLE a (number integer, twice integer GENERATED ALWAYS AS (number * 2) STORED CONSTRAINT a_twice_key UNIQUE);
CREATE TABLE b (twice integer REFERENCES a (twice));
