CREATE TABLE a (id bigint PRIMARY KEY, name text);
