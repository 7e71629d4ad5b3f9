CREATE TABLE a (x int4range, y int4range, CONSTRAINT one EXCLUDE USING gist (x WITH &&, y WITH =), CONSTRAINT three EXCLUDE USING gist (y WITH &&));
