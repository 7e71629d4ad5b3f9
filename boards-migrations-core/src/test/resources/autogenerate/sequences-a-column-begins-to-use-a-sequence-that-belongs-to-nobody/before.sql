CREATE TABLE a (id bigint NOT NULL);
