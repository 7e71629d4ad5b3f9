CREATE TABLE a (id bigint PRIMARY KEY, other bigint UNIQUE);
CREATE TABLE b (one bigint CONSTRAINT one REFERENCES a, two bigint CONSTRAINT two REFERENCES a, three bigint CONSTRAINT three REFERENCES a, four bigint CONSTRAINT four REFERENCES a, five bigint CONSTRAINT five REFERENCES a);
