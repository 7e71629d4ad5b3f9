CREATE TABLE a (number integer, one integer GENERATED ALWAYS AS (number * 2) VIRTUAL, two integer GENERATED ALWAYS AS (number * 2) VIRTUAL, three integer GENERATED ALWAYS AS (number * 2) VIRTUAL);
