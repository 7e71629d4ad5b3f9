CREATE TABLE a (id bigint PRIMARY KEY, x numeric DEFAULT 1);
