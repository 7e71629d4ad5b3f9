CREATE TABLE a (x bigint, y text, z jsonb);
CREATE UNIQUE INDEX one ON a (x);
CREATE INDEX two ON a (x DESC);
CREATE INDEX three ON a USING brin (x);
CREATE INDEX four ON a (y) WHERE x > 1;
CREATE INDEX five ON a (y);
CREATE INDEX six ON a USING gin (z jsonb_path_ops) WITH (fastupdate = off);
CREATE INDEX come ON a (lower(y) COLLATE "C" text_pattern_ops, x);
