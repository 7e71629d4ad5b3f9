CREATE TABLE a (x bigint, y bigint, z bigint CONSTRAINT five UNIQUE);
CREATE INDEX one ON a (x);
CREATE INDEX two ON a (y);
CREATE INDEX three ON a (x, y);
CREATE INDEX four ON a (y, x);
CREATE INDEX six ON a (z, x);
