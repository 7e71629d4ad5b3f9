-- option: no names
CREATE TABLE a (id bigint PRIMARY KEY, x bigint UNIQUE, y text);
CREATE INDEX ON a (lower(y));
