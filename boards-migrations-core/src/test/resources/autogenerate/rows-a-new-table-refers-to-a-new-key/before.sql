CREATE TABLE a (x bigint NOT NULL);
