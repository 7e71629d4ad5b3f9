CREATE TABLE a (x integer, twice integer GENERATED ALWAYS AS (x + x) STORED);
