-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a DROP CONSTRAINT a_fkey;

ALTER TABLE boards.a DROP CONSTRAINT a_check;

ALTER TABLE boards.a ADD CONSTRAINT a_check CHECK (x > 1) NOT VALID;

ALTER TABLE boards.a ADD CONSTRAINT a_fkey FOREIGN KEY (up) REFERENCES boards.a (id) ON DELETE CASCADE NOT VALID;

COMMENT ON CONSTRAINT a_check ON boards.a IS 'not too few';

COMMENT ON CONSTRAINT a_fkey ON boards.a IS 'what is above';

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Reads the whole table boards.a.

ALTER TABLE boards.a DROP CONSTRAINT a_fkey;

ALTER TABLE boards.a DROP CONSTRAINT a_check;

ALTER TABLE boards.a ADD CONSTRAINT a_check CHECK (x > 0);

ALTER TABLE boards.a ADD CONSTRAINT a_fkey FOREIGN KEY (up) REFERENCES boards.a (id);

COMMENT ON CONSTRAINT a_check ON boards.a IS 'not too few';

COMMENT ON CONSTRAINT a_fkey ON boards.a IS 'what is above';

-- Change it: indexes
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade transaction:false
CREATE UNIQUE INDEX CONCURRENTLY a_unique_new ON boards.a (x, up);

-- migrate:downgrade transaction:false
DROP INDEX CONCURRENTLY boards.a_unique_new;

-- Change it: validation
--
-- Revision: 000000000003
-- Revises: 000000000002
-- Created: 2026-01-01T00:00:03Z

-- migrate:upgrade
-- Reads the whole table boards.a.

ALTER TABLE boards.a VALIDATE CONSTRAINT a_check;

ALTER TABLE boards.a VALIDATE CONSTRAINT a_fkey;

ALTER TABLE boards.a VALIDATE CONSTRAINT a_late;

-- migrate:downgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a DROP CONSTRAINT a_late;

ALTER TABLE boards.a ADD CONSTRAINT a_late CHECK (x < 100) NOT VALID;

ALTER TABLE boards.a DROP CONSTRAINT a_fkey;

ALTER TABLE boards.a ADD CONSTRAINT a_fkey FOREIGN KEY (up) REFERENCES boards.a (id) ON DELETE CASCADE NOT VALID;

ALTER TABLE boards.a DROP CONSTRAINT a_check;

ALTER TABLE boards.a ADD CONSTRAINT a_check CHECK (x > 1) NOT VALID;

COMMENT ON CONSTRAINT a_check ON boards.a IS 'not too few';

COMMENT ON CONSTRAINT a_fkey ON boards.a IS 'what is above';

COMMENT ON CONSTRAINT a_late ON boards.a IS 'for new rows, and then for all';

-- Change it: keys
--
-- Revision: 000000000004
-- Revises: 000000000003
-- Created: 2026-01-01T00:00:04Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a DROP CONSTRAINT a_unique;

ALTER TABLE boards.a ADD CONSTRAINT a_unique UNIQUE USING INDEX a_unique_new;

COMMENT ON INDEX boards.a_unique IS 'its index';

COMMENT ON CONSTRAINT a_unique ON boards.a IS 'once';

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Builds the index a_unique of boards.a.
-- Builds the index a_unique_new of boards.a.

ALTER TABLE boards.a DROP CONSTRAINT a_unique;

ALTER TABLE boards.a ADD CONSTRAINT a_unique UNIQUE (x);

CREATE UNIQUE INDEX a_unique_new ON boards.a (x, up);

COMMENT ON INDEX boards.a_unique IS 'its index';

COMMENT ON CONSTRAINT a_unique ON boards.a IS 'once';
