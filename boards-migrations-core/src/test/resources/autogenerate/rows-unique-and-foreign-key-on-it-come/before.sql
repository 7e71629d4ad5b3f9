CREATE TABLE a (x bigint NOT NULL);
CREATE TABLE b (x bigint);
