CREATE TABLE a (id bigint PRIMARY KEY, name text, number bigint, CONSTRAINT a_number_key UNIQUE (number, name), CHECK (number > length(name)));
CREATE INDEX a_name_idx ON a (lower(name)) WHERE name IS NOT NULL;
CREATE INDEX a_number_idx ON a (number) INCLUDE (name);
CREATE VIEW names AS SELECT name FROM a;
