CREATE TABLE a (x bigint, y text, z jsonb);
CREATE INDEX one ON a (x);
CREATE INDEX two ON a (x DESC NULLS LAST);
CREATE INDEX three ON a USING hash (x);
CREATE INDEX four ON a (y) WHERE x > 0;
CREATE INDEX five ON a (y) INCLUDE (x);
CREATE INDEX six ON a USING gin (z);
CREATE INDEX gone ON a (y);
