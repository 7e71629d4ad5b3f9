-- Change it: indexes
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade transaction:false
CREATE UNIQUE INDEX CONCURRENTLY a_pkey_new ON boards.a (y, x);

-- migrate:downgrade transaction:false
DROP INDEX CONCURRENTLY boards.a_pkey_new;

-- Change it: keys
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Locks boards.b against reads and writes.

ALTER TABLE boards.b DROP CONSTRAINT b_x_y_fkey;

ALTER TABLE boards.a DROP CONSTRAINT a_pkey;

ALTER TABLE boards.a ADD CONSTRAINT a_pkey PRIMARY KEY USING INDEX a_pkey_new;

ALTER TABLE boards.b ADD CONSTRAINT b_x_y_fkey FOREIGN KEY (x, y) REFERENCES boards.a (x, y) NOT VALID;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Locks boards.b against reads and writes.
-- Reads the whole table boards.b.
-- Builds the index a_pkey of boards.a.
-- Builds the index a_pkey_new of boards.a.

ALTER TABLE boards.b DROP CONSTRAINT b_x_y_fkey;

ALTER TABLE boards.a DROP CONSTRAINT a_pkey;

ALTER TABLE boards.a ADD CONSTRAINT a_pkey PRIMARY KEY (x, y);

ALTER TABLE boards.b ADD CONSTRAINT b_x_y_fkey FOREIGN KEY (x, y) REFERENCES boards.a (x, y);

CREATE UNIQUE INDEX a_pkey_new ON boards.a (y, x);

-- Change it: references
--
-- Revision: 000000000003
-- Revises: 000000000002
-- Created: 2026-01-01T00:00:03Z

-- migrate:upgrade
-- Reads the whole table boards.b.

ALTER TABLE boards.b VALIDATE CONSTRAINT b_x_y_fkey;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Locks boards.b against reads and writes.

ALTER TABLE boards.b DROP CONSTRAINT b_x_y_fkey;

ALTER TABLE boards.b ADD CONSTRAINT b_x_y_fkey FOREIGN KEY (x, y) REFERENCES boards.a (x, y) NOT VALID;
