CREATE TABLE a (id bigint NOT NULL, uid uuid PRIMARY KEY);
