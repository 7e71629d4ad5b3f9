CREATE TABLE a (x bigint);
CREATE INDEX one ON a (x);
