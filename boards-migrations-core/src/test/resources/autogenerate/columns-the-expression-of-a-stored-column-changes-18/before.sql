CREATE TABLE a (x integer, twice integer GENERATED ALWAYS AS (x * 2) STORED);
INSERT INTO a VALUES (1);
