-- no-rename: boards.a
CREATE TABLE c (id bigint PRIMARY KEY, name text);
CREATE VIEW a AS SELECT id, name FROM c;
CREATE TABLE b (id bigint);
