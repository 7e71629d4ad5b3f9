CREATE TABLE a (x bigint CONSTRAINT one UNIQUE, y bigint, z bigint CONSTRAINT four CHECK (z > 0), CONSTRAINT five CHECK (z > 1), CONSTRAINT four_old CHECK (z > 2));
CREATE INDEX two ON a (y);
CREATE INDEX three ON a (z);
CREATE TABLE b (x bigint CONSTRAINT four REFERENCES a (x), CONSTRAINT five CHECK (x > 1));
