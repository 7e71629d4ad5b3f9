CREATE TABLE a (x bigint CONSTRAINT two UNIQUE, y bigint, z bigint CONSTRAINT four CHECK (z > 0), CONSTRAINT three CHECK (z > 5));
CREATE TABLE b (x bigint CONSTRAINT b_x_fkey REFERENCES a (x), y bigint);
