-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Reads the whole table a.

ALTER TABLE boards.a DROP CONSTRAINT a_fkey;

ALTER TABLE boards.a DROP CONSTRAINT a_check;

ALTER TABLE boards.a DROP CONSTRAINT a_unique;

ALTER TABLE boards.a ADD CONSTRAINT a_check CHECK (x > 1) NOT VALID;

ALTER TABLE boards.a VALIDATE CONSTRAINT a_late;

COMMENT ON CONSTRAINT a_check ON boards.a IS 'not too few';

-- migrate:downgrade
ALTER TABLE boards.a DROP CONSTRAINT a_late;

ALTER TABLE boards.a ADD CONSTRAINT a_late CHECK (x < 100) NOT VALID;

ALTER TABLE boards.a DROP CONSTRAINT a_check;

ALTER TABLE boards.a ADD CONSTRAINT a_unique UNIQUE (x);

ALTER TABLE boards.a ADD CONSTRAINT a_check CHECK (x > 0);

ALTER TABLE boards.a ADD CONSTRAINT a_fkey FOREIGN KEY (up) REFERENCES boards.a (id);

COMMENT ON INDEX boards.a_unique IS 'its index';

COMMENT ON CONSTRAINT a_check ON boards.a IS 'not too few';

COMMENT ON CONSTRAINT a_fkey ON boards.a IS 'what is above';

COMMENT ON CONSTRAINT a_late ON boards.a IS 'for new rows, and then for all';

COMMENT ON CONSTRAINT a_unique ON boards.a IS 'once';

-- Change it: indexes
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade transaction:false
CREATE UNIQUE INDEX CONCURRENTLY a_unique ON boards.a (x, up);

COMMENT ON INDEX boards.a_unique IS 'its index';

-- migrate:downgrade transaction:false
DROP INDEX CONCURRENTLY boards.a_unique;

-- Change it: keys
--
-- Revision: 000000000003
-- Revises: 000000000002
-- Created: 2026-01-01T00:00:03Z

-- migrate:upgrade
ALTER TABLE boards.a ADD CONSTRAINT a_unique UNIQUE USING INDEX a_unique;

ALTER TABLE boards.a ADD CONSTRAINT a_fkey FOREIGN KEY (up) REFERENCES boards.a (id) ON DELETE CASCADE NOT VALID;

COMMENT ON CONSTRAINT a_fkey ON boards.a IS 'what is above';

COMMENT ON CONSTRAINT a_unique ON boards.a IS 'once';

-- migrate:downgrade
ALTER TABLE boards.a DROP CONSTRAINT a_fkey;

ALTER TABLE boards.a DROP CONSTRAINT a_unique;

CREATE UNIQUE INDEX a_unique ON boards.a (x, up);

COMMENT ON INDEX boards.a_unique IS 'its index';

-- Change it: validation
--
-- Revision: 000000000004
-- Revises: 000000000003
-- Created: 2026-01-01T00:00:04Z

-- migrate:upgrade
-- Reads the whole table a.

ALTER TABLE boards.a VALIDATE CONSTRAINT a_check;

ALTER TABLE boards.a VALIDATE CONSTRAINT a_fkey;

-- migrate:downgrade
ALTER TABLE boards.a DROP CONSTRAINT a_fkey;

ALTER TABLE boards.a ADD CONSTRAINT a_fkey FOREIGN KEY (up) REFERENCES boards.a (id) ON DELETE CASCADE NOT VALID;

ALTER TABLE boards.a DROP CONSTRAINT a_check;

ALTER TABLE boards.a ADD CONSTRAINT a_check CHECK (x > 1) NOT VALID;

COMMENT ON CONSTRAINT a_check ON boards.a IS 'not too few';

COMMENT ON CONSTRAINT a_fkey ON boards.a IS 'what is above';
