CREATE TABLE a (id bigint PRIMARY KEY, number bigint, CONSTRAINT a_number_key UNIQUE (number));
CREATE VIEW names AS SELECT id::text AS name FROM a;
