CREATE TABLE a (id bigint PRIMARY KEY, name text);
CREATE TABLE b (id bigint);
