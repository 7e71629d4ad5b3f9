-- exclude: table:b
-- option: something else stays
CREATE TABLE b (id bigint PRIMARY KEY);
CREATE TABLE a (x bigint REFERENCES b);
CREATE VIEW v AS SELECT id FROM b;
