CREATE TABLE a (x bigint, y bigint, CONSTRAINT one CHECK (x > 1), CONSTRAINT two CHECK (y > 0) NO INHERIT, CONSTRAINT four CHECK (x < y));
