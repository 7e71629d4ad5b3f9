CREATE TABLE a (x bigint, CONSTRAINT a_x_not_null CHECK (x > 0));
