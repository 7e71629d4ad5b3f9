CREATE TABLE a (x int4range, y int4range, CONSTRAINT one EXCLUDE USING gist (x WITH &&), CONSTRAINT two EXCLUDE USING gist (y WITH &&));
