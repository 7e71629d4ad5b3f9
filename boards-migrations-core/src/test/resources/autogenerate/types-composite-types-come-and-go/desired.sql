CREATE TYPE fresh AS (a text);
CREATE TYPE fresher AS (f fresh, x integer);
CREATE TABLE t (y fresher);
