CREATE TABLE a (id bigint PRIMARY KEY, x json DEFAULT '{"a": 1}');
