-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Loses data: the column boards.a.name with all its values.
-- Locks boards.a against reads and writes.

DROP VIEW boards.names;

DROP INDEX boards.a_name_idx;

DROP INDEX boards.a_number_idx;

ALTER TABLE boards.a DROP CONSTRAINT a_check;

ALTER TABLE boards.a DROP CONSTRAINT a_number_key;

CREATE VIEW boards.names AS
SELECT (a.id)::text AS name
   FROM boards.a;

ALTER TABLE boards.a DROP COLUMN name;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Reads the whole table boards.a.
-- Builds the index a_name_idx of boards.a.
-- Builds the index a_number_idx of boards.a.
-- Builds the index a_number_key of boards.a.

ALTER TABLE boards.a ADD COLUMN name text;

DROP VIEW boards.names;

ALTER TABLE boards.a ADD CONSTRAINT a_number_key UNIQUE (number, name);

ALTER TABLE boards.a ADD CONSTRAINT a_check CHECK (number > length(name));

CREATE INDEX a_number_idx ON boards.a (number) INCLUDE (name);

CREATE INDEX a_name_idx ON boards.a ((lower(name))) WHERE (name IS NOT NULL);

CREATE VIEW boards.names AS
SELECT a.name
   FROM boards.a;

-- Change it: indexes
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade transaction:false
CREATE UNIQUE INDEX CONCURRENTLY a_number_key ON boards.a (number);

-- migrate:downgrade transaction:false
DROP INDEX CONCURRENTLY boards.a_number_key;

-- Change it: keys
--
-- Revision: 000000000003
-- Revises: 000000000002
-- Created: 2026-01-01T00:00:03Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ADD CONSTRAINT a_number_key UNIQUE USING INDEX a_number_key;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Builds the index a_number_key of boards.a.

ALTER TABLE boards.a DROP CONSTRAINT a_number_key;

CREATE UNIQUE INDEX a_number_key ON boards.a (number);
