-- rename: boards.a.nick=name
CREATE TABLE a (id bigint PRIMARY KEY, name text);
