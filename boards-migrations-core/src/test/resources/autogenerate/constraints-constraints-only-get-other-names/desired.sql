CREATE TABLE a (id bigint CONSTRAINT b_one PRIMARY KEY, x bigint CONSTRAINT b_two UNIQUE, y bigint CONSTRAINT b_three CHECK (y > 0), z bigint CONSTRAINT b_four REFERENCES a);
