CREATE TABLE a (x bigint, y bigint CONSTRAINT a_y UNIQUE);
CREATE UNIQUE INDEX a_x ON a (x);
