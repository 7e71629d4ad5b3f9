-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Locks boards.b against reads and writes.

ALTER TABLE boards.b DROP CONSTRAINT b_x_y_fkey;

ALTER TABLE boards.a DROP CONSTRAINT a_pkey;

-- migrate:downgrade
ALTER TABLE boards.a ADD CONSTRAINT a_pkey PRIMARY KEY (x, y);

ALTER TABLE boards.b ADD CONSTRAINT b_x_y_fkey FOREIGN KEY (x, y) REFERENCES boards.a (x, y);

-- Change it: indexes
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade transaction:false
CREATE UNIQUE INDEX CONCURRENTLY a_pkey ON boards.a (y, x);

-- migrate:downgrade transaction:false
DROP INDEX CONCURRENTLY boards.a_pkey;

-- Change it: keys
--
-- Revision: 000000000003
-- Revises: 000000000002
-- Created: 2026-01-01T00:00:03Z

-- migrate:upgrade
ALTER TABLE boards.a ADD CONSTRAINT a_pkey PRIMARY KEY USING INDEX a_pkey;

ALTER TABLE boards.b ADD CONSTRAINT b_x_y_fkey FOREIGN KEY (x, y) REFERENCES boards.a (x, y) NOT VALID;

-- migrate:downgrade
ALTER TABLE boards.b DROP CONSTRAINT b_x_y_fkey;

ALTER TABLE boards.a DROP CONSTRAINT a_pkey;

CREATE UNIQUE INDEX a_pkey ON boards.a (y, x);

-- Change it: validation
--
-- Revision: 000000000004
-- Revises: 000000000003
-- Created: 2026-01-01T00:00:04Z

-- migrate:upgrade
ALTER TABLE boards.b VALIDATE CONSTRAINT b_x_y_fkey;

-- migrate:downgrade
ALTER TABLE boards.b DROP CONSTRAINT b_x_y_fkey;

ALTER TABLE boards.b ADD CONSTRAINT b_x_y_fkey FOREIGN KEY (x, y) REFERENCES boards.a (x, y) NOT VALID;
