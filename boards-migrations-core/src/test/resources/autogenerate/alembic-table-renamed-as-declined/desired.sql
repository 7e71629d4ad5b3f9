-- no-rename: boards.a
CREATE TABLE b (id bigint PRIMARY KEY, nick text);
