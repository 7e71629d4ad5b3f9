CREATE TABLE a (x bigint);
CREATE UNIQUE INDEX a_x ON a (x);
CREATE TABLE b (x bigint REFERENCES a (x));
