CREATE TABLE a (x bigint, y tsvector);
CREATE INDEX one ON a (x) WITH (fillfactor = 70);
CREATE INDEX two ON a (x) WITH (fillfactor = 80);
CREATE INDEX three ON a USING gin (y);
CREATE UNIQUE INDEX four ON a (x);
