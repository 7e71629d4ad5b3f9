CREATE TABLE a (x bigint CONSTRAINT named NOT NULL, y bigint);
