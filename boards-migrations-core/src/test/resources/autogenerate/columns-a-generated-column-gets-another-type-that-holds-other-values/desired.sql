CREATE TABLE a (number numeric, rounded numeric GENERATED ALWAYS AS (number) STORED, twice integer GENERATED ALWAYS AS (number * 2) STORED);
