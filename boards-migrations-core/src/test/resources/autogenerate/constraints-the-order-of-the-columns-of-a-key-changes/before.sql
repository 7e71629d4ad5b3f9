CREATE TABLE a (x bigint, y bigint, PRIMARY KEY (x, y));
CREATE TABLE b (x bigint, y bigint, FOREIGN KEY (x, y) REFERENCES a);
