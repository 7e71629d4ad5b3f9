-- no-rename: boards.a
CREATE TABLE b (id bigint CONSTRAINT the_key PRIMARY KEY, name text);
CREATE INDEX the_index ON b (name);
