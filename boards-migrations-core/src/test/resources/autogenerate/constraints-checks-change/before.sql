CREATE TABLE a (x bigint, y bigint, CONSTRAINT one CHECK (x > 0), CONSTRAINT two CHECK (y > 0), CONSTRAINT three CHECK (x > y));
