CREATE TABLE a (x bigint, y bigint, z bigint CONSTRAINT six UNIQUE);
CREATE INDEX two ON a (x);
CREATE INDEX four ON a (x, y);
CREATE INDEX three ON a (y DESC);
