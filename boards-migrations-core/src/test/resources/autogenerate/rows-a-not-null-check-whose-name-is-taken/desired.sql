CREATE TABLE a (x bigint NOT NULL, CONSTRAINT a_x_not_null CHECK (x > 0));
