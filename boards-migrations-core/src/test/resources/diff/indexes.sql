-- case: indexes come, change and go
-- before
CREATE TABLE a (x bigint, y text, z jsonb);
CREATE INDEX one ON a (x);
CREATE INDEX two ON a (x DESC NULLS LAST);
CREATE INDEX three ON a USING hash (x);
CREATE INDEX four ON a (y) WHERE x > 0;
CREATE INDEX five ON a (y) INCLUDE (x);
CREATE INDEX six ON a USING gin (z);
CREATE INDEX gone ON a (y);
-- after
CREATE TABLE a (x bigint, y text, z jsonb);
CREATE UNIQUE INDEX one ON a (x);
CREATE INDEX two ON a (x DESC);
CREATE INDEX three ON a USING brin (x);
CREATE INDEX four ON a (y) WHERE x > 1;
CREATE INDEX five ON a (y);
CREATE INDEX six ON a USING gin (z jsonb_path_ops) WITH (fastupdate = off);
CREATE INDEX come ON a (lower(y) COLLATE "C" text_pattern_ops, x);

-- case: an index only gets another name
-- before
CREATE TABLE a (x bigint);
CREATE INDEX one ON a (x);
-- after
CREATE TABLE a (x bigint);
CREATE INDEX two ON a (x);
-- upgrade
ALTER INDEX boards.one RENAME TO two;

-- case: the column of an index gets another type
-- before
CREATE TABLE a (x integer, y text);
CREATE INDEX one ON a (x) WHERE x > 0;
CREATE INDEX two ON a ((x + 1), y);
CREATE INDEX three ON a (y);
-- after
CREATE TABLE a (x bigint, y varchar(9));
CREATE INDEX one ON a (x) WHERE x > 0;
CREATE INDEX two ON a ((x + 1), y);
CREATE INDEX three ON a (y);

-- case: indexes use a function that is replaced by one with another result
-- before
CREATE FUNCTION f(x bigint) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT 1 $$;
CREATE TABLE a (x bigint DEFAULT f(1), y integer GENERATED ALWAYS AS (f(x)) STORED, CHECK (f(x) > 0));
CREATE INDEX one ON a (f(x));
CREATE VIEW v AS SELECT f(x) AS f FROM a;
-- after
CREATE FUNCTION f(x bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT 1::bigint $$;
CREATE TABLE a (x bigint DEFAULT f(1), y integer GENERATED ALWAYS AS (f(x)) STORED, CHECK (f(x) > 0));
CREATE INDEX one ON a (f(x));
CREATE VIEW v AS SELECT f(x) AS f FROM a;

-- case: indexes swap their names
-- before
CREATE TABLE a (x bigint, y bigint);
CREATE INDEX one ON a (x);
CREATE INDEX two ON a (y) WHERE x > 0;
-- after
CREATE TABLE a (x bigint, y bigint);
CREATE INDEX two ON a (x);
CREATE INDEX one ON a (y) WHERE x > 0;
-- upgrade
ALTER INDEX boards.two RENAME TO two_old;
ALTER INDEX boards.one RENAME TO two;
ALTER INDEX boards.two_old RENAME TO one;

-- case: indexes get other options
-- before
CREATE TABLE a (x bigint, y tsvector);
CREATE INDEX one ON a (x);
CREATE INDEX two ON a (x) WITH (deduplicate_items = off, fillfactor = 70);
CREATE INDEX three ON a USING gin (y) WITH (fastupdate = off);
CREATE INDEX four ON a (x) WITH (fillfactor = 70);
-- after
CREATE TABLE a (x bigint, y tsvector);
CREATE INDEX one ON a (x) WITH (fillfactor = 70);
CREATE INDEX two ON a (x) WITH (fillfactor = 80);
CREATE INDEX three ON a USING gin (y);
CREATE UNIQUE INDEX four ON a (x);
-- upgrade
DROP INDEX boards.four;
CREATE UNIQUE INDEX four ON boards.a (x);
ALTER INDEX boards.one SET (fillfactor = 70);
ALTER INDEX boards.three RESET (fastupdate);
ALTER INDEX boards.two SET (fillfactor = 80);
ALTER INDEX boards.two RESET (deduplicate_items);
