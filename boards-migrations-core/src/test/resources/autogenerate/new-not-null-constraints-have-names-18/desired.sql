CREATE TABLE a (x bigint NOT NULL, y bigint NOT NULL);
