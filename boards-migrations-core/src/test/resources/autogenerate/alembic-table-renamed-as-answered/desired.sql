-- rename: boards.a=b
CREATE TABLE b (id bigint PRIMARY KEY, nick text);
