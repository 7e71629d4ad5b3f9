CREATE TABLE a (other integer, twice integer GENERATED ALWAYS AS (other * 2) STORED);
