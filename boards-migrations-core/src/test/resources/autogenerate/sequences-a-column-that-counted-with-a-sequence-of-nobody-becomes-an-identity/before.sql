CREATE SEQUENCE numbers;
CREATE SEQUENCE kept;
CREATE TABLE a (x bigint NOT NULL DEFAULT nextval('numbers'), y bigint NOT NULL DEFAULT nextval('kept'));
INSERT INTO a DEFAULT VALUES;
