CREATE TABLE a (id bigint CONSTRAINT the_key PRIMARY KEY, name text);
CREATE INDEX the_index ON a (name);
