CREATE TABLE a (id bigint CONSTRAINT a_one PRIMARY KEY, x bigint CONSTRAINT a_two UNIQUE, y bigint CONSTRAINT a_three CHECK (y > 0), z bigint CONSTRAINT a_four REFERENCES a);
