CREATE TABLE a (x bigint, CONSTRAINT mine CHECK (x > 0));
