CREATE TABLE a (x bigint CONSTRAINT a_x UNIQUE, y bigint);
CREATE UNIQUE INDEX a_y ON a (y);
