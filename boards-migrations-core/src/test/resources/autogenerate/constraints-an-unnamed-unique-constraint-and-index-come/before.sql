CREATE TABLE a (id bigint PRIMARY KEY, x bigint, y text);
