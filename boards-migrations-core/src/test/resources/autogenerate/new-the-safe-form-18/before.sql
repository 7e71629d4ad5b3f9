CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE a (x text, y bigint, z bigint);
