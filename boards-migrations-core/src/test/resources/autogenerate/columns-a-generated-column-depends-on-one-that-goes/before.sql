CREATE TABLE a (number integer, other integer, twice integer GENERATED ALWAYS AS (number * 2) STORED);
