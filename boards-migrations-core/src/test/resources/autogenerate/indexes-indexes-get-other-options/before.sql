CREATE TABLE a (x bigint, y tsvector);
CREATE INDEX one ON a (x);
CREATE INDEX two ON a (x) WITH (deduplicate_items = off, fillfactor = 70);
CREATE INDEX three ON a USING gin (y) WITH (fastupdate = off);
CREATE INDEX four ON a (x) WITH (fillfactor = 70);
