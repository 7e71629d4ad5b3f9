CREATE TABLE a (x bigint, y bigint, CONSTRAINT one UNIQUE (x, y), CONSTRAINT two UNIQUE (x), CONSTRAINT three UNIQUE (y));
