CREATE TABLE a (number numeric, rounded integer GENERATED ALWAYS AS (number) STORED, twice bigint GENERATED ALWAYS AS (number * 2) STORED);
INSERT INTO a VALUES (1.4);
