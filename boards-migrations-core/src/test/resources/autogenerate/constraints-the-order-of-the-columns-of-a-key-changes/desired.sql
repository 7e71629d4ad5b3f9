CREATE TABLE a (x bigint, y bigint, PRIMARY KEY (y, x));
CREATE TABLE b (x bigint, y bigint, FOREIGN KEY (x, y) REFERENCES a (x, y));
