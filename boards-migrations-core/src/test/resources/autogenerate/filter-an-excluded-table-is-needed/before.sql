CREATE TABLE a (x bigint);
