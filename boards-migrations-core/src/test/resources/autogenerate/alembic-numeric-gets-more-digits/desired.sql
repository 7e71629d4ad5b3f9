CREATE TABLE a (id bigint PRIMARY KEY, x numeric(12,2));
