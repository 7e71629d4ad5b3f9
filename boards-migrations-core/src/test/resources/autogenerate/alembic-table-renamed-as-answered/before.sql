CREATE TABLE a (id bigint PRIMARY KEY, nick text);
