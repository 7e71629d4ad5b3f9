CREATE TABLE a (number integer, one integer GENERATED ALWAYS AS (number * 2) VIRTUAL, two integer GENERATED ALWAYS AS (number * 2) VIRTUAL CHECK (two > 0));
CREATE TABLE b (number integer, one integer GENERATED ALWAYS AS (number * 2) VIRTUAL);
CREATE TABLE c (number integer, one integer GENERATED ALWAYS AS (number * 2) VIRTUAL, two integer GENERATED ALWAYS AS (number * 2) VIRTUAL);
INSERT INTO c VALUES (1);
