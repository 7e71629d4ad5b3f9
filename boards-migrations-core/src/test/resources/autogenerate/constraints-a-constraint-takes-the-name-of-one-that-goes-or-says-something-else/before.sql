CREATE TABLE a (x bigint CONSTRAINT one UNIQUE, y bigint CONSTRAINT two UNIQUE, z bigint CONSTRAINT three CHECK (z > 0), CONSTRAINT four CHECK (z > 1));
CREATE TABLE b (x bigint CONSTRAINT b_x_fkey REFERENCES a (x), y bigint CONSTRAINT b_y_fkey REFERENCES a (y));
