CREATE TABLE a (x bigint);
CREATE UNIQUE INDEX a_x ON a (x) WITH (fillfactor = 50);
CREATE TABLE b (x bigint REFERENCES a (x));
