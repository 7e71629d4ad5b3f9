CREATE TABLE a (number integer, one integer GENERATED ALWAYS AS (number * 3) VIRTUAL, two integer GENERATED ALWAYS AS (number * 2) VIRTUAL CHECK (two > 0));
CREATE TABLE b (number integer, one integer GENERATED ALWAYS AS (number * 3) VIRTUAL, more integer NOT NULL);
CREATE TABLE c (number integer, one text GENERATED ALWAYS AS (number * 2) VIRTUAL, two integer GENERATED ALWAYS AS (number * 3) VIRTUAL NOT NULL);
