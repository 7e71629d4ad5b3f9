CREATE TABLE a (x bigint CONSTRAINT two UNIQUE, y bigint, z bigint CONSTRAINT five CHECK (z > 0), CONSTRAINT four CHECK (z > 1), CONSTRAINT four_old CHECK (z > 2));
CREATE INDEX three ON a (y);
CREATE INDEX one ON a (z);
CREATE TABLE b (x bigint CONSTRAINT five REFERENCES a (x), CONSTRAINT four CHECK (x > 1));
