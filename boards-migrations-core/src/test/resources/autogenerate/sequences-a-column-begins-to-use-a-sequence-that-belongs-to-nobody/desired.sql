CREATE SEQUENCE numbers;
CREATE TABLE a (id bigint NOT NULL DEFAULT nextval('numbers'));
CREATE TABLE b (id bigint NOT NULL DEFAULT nextval('numbers'));
