-- no-rename: boards.a.nick
CREATE TABLE a (id bigint PRIMARY KEY, name text);
