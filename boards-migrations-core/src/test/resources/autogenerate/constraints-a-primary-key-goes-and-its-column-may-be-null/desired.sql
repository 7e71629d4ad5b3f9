CREATE TABLE a (id bigint, name text);
