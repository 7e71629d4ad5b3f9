-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ADD COLUMN y bigint;

ALTER TABLE boards.a ADD CONSTRAINT a_x_not_null CHECK (x IS NOT NULL) NOT VALID;

ALTER TABLE boards.a ADD CONSTRAINT a_x_check CHECK (x <> ''::text) NOT VALID;

ALTER TABLE boards.a ADD CONSTRAINT a_y_fkey FOREIGN KEY (y) REFERENCES boards.a (id) NOT VALID;

-- migrate:downgrade
-- Loses data: the column boards.a.y with all its values.
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a DROP CONSTRAINT a_y_fkey;

ALTER TABLE boards.a DROP CONSTRAINT a_x_check;

ALTER TABLE boards.a DROP CONSTRAINT a_x_not_null;

ALTER TABLE boards.a DROP COLUMN y;

-- Change it: indexes
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade transaction:false
CREATE UNIQUE INDEX CONCURRENTLY a_x_key ON boards.a (x);

CREATE INDEX CONCURRENTLY a_y_idx ON boards.a (y);

-- migrate:downgrade transaction:false
DROP INDEX CONCURRENTLY boards.a_y_idx;

DROP INDEX CONCURRENTLY boards.a_x_key;

-- Change it: validation
--
-- Revision: 000000000003
-- Revises: 000000000002
-- Created: 2026-01-01T00:00:03Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Reads the whole table boards.a.

ALTER TABLE boards.a VALIDATE CONSTRAINT a_x_not_null;

ALTER TABLE boards.a VALIDATE CONSTRAINT a_x_check;

ALTER TABLE boards.a VALIDATE CONSTRAINT a_y_fkey;

ALTER TABLE boards.a ALTER COLUMN x SET NOT NULL;

ALTER TABLE boards.a DROP CONSTRAINT a_x_not_null;

-- migrate:downgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ALTER COLUMN x DROP NOT NULL;

ALTER TABLE boards.a DROP CONSTRAINT a_y_fkey;

ALTER TABLE boards.a ADD CONSTRAINT a_y_fkey FOREIGN KEY (y) REFERENCES boards.a (id) NOT VALID;

ALTER TABLE boards.a DROP CONSTRAINT a_x_check;

ALTER TABLE boards.a ADD CONSTRAINT a_x_check CHECK (x <> ''::text) NOT VALID;

ALTER TABLE boards.a ADD CONSTRAINT a_x_not_null CHECK (x IS NOT NULL) NOT VALID;

-- Change it: keys
--
-- Revision: 000000000004
-- Revises: 000000000003
-- Created: 2026-01-01T00:00:04Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ADD CONSTRAINT a_x_key UNIQUE USING INDEX a_x_key;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Builds the index a_x_key of boards.a.

ALTER TABLE boards.a DROP CONSTRAINT a_x_key;

CREATE UNIQUE INDEX a_x_key ON boards.a (x);
