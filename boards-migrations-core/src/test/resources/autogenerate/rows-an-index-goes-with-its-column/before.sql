CREATE TABLE a (id bigint PRIMARY KEY, x text);
CREATE INDEX a_x ON a (x);
