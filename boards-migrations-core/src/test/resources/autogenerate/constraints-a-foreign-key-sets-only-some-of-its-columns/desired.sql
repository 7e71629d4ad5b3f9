CREATE TABLE a (x bigint, y bigint, PRIMARY KEY (x, y));
CREATE TABLE b (x bigint, y bigint, CONSTRAINT one FOREIGN KEY (x, y) REFERENCES a ON DELETE SET NULL (y));
