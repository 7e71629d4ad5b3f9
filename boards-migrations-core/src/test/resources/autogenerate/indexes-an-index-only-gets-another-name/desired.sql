CREATE TABLE a (x bigint);
CREATE INDEX two ON a (x);
