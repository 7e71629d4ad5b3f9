-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Locks boards.c against writes.
-- Locks boards.p against reads and writes.

ALTER TABLE boards.a ADD COLUMN o bigint;

ALTER TABLE boards.p ADD COLUMN w text;

ALTER TABLE boards.p ADD COLUMN z bigint;

ALTER TABLE boards.p ADD CONSTRAINT p_x_not_null CHECK (x IS NOT NULL) NOT VALID;

ALTER TABLE boards.p ADD CONSTRAINT p_y_check CHECK (y > 0) NOT VALID;

ALTER TABLE boards.c ADD CONSTRAINT c_id_day_fkey FOREIGN KEY (id, day) REFERENCES boards.p (id, day) NOT VALID;

ALTER TABLE boards.p ADD CONSTRAINT p_x_fkey FOREIGN KEY (x) REFERENCES boards.a (id) NOT VALID;

-- migrate:downgrade
-- Loses data: the column boards.p.z with all its values.
-- Loses data: the column boards.p.w with all its values.
-- Loses data: the column boards.a.o with all its values.
-- Locks boards.a against reads and writes.
-- Locks boards.c against reads and writes.
-- Locks boards.p against reads and writes.

ALTER TABLE boards.p DROP CONSTRAINT p_x_fkey;

ALTER TABLE boards.c DROP CONSTRAINT c_id_day_fkey;

ALTER TABLE boards.p DROP CONSTRAINT p_y_check;

ALTER TABLE boards.p DROP CONSTRAINT p_x_not_null;

ALTER TABLE boards.p DROP COLUMN z;

ALTER TABLE boards.p DROP COLUMN w;

ALTER TABLE boards.a DROP COLUMN o;

-- Change it: filling
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade
-- Locks boards.p against reads and writes.
-- Existing rows have no w yet. Fill it in here, before the constraint:
-- UPDATE boards.p SET w = … WHERE w IS NULL;

ALTER TABLE boards.p ADD CONSTRAINT p_w_not_null CHECK (w IS NOT NULL) NOT VALID;

-- migrate:downgrade
-- Locks boards.p against reads and writes.

ALTER TABLE boards.p DROP CONSTRAINT p_w_not_null;

-- Change it: indexes
--
-- Revision: 000000000003
-- Revises: 000000000002
-- Created: 2026-01-01T00:00:03Z

-- migrate:upgrade transaction:false
CREATE UNIQUE INDEX CONCURRENTLY a_o_key ON boards.a (o);

-- migrate:downgrade transaction:false
DROP INDEX CONCURRENTLY boards.a_o_key;

-- Change it: validation
--
-- Revision: 000000000004
-- Revises: 000000000003
-- Created: 2026-01-01T00:00:04Z

-- migrate:upgrade
-- Locks boards.p against reads and writes.
-- Reads the whole table boards.c.
-- Reads the whole table boards.p.

ALTER TABLE boards.p VALIDATE CONSTRAINT p_w_not_null;

ALTER TABLE boards.p VALIDATE CONSTRAINT p_x_not_null;

ALTER TABLE boards.p VALIDATE CONSTRAINT p_y_check;

ALTER TABLE boards.c VALIDATE CONSTRAINT c_id_day_fkey;

ALTER TABLE boards.p VALIDATE CONSTRAINT p_x_fkey;

ALTER TABLE boards.p ALTER COLUMN w SET NOT NULL;

ALTER TABLE boards.p DROP CONSTRAINT p_w_not_null;

ALTER TABLE boards.p ALTER COLUMN x SET NOT NULL;

ALTER TABLE boards.p DROP CONSTRAINT p_x_not_null;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Locks boards.c against reads and writes.
-- Locks boards.p against reads and writes.

ALTER TABLE boards.p ALTER COLUMN x DROP NOT NULL;

ALTER TABLE boards.p ALTER COLUMN w DROP NOT NULL;

ALTER TABLE boards.p DROP CONSTRAINT p_x_fkey;

ALTER TABLE boards.p ADD CONSTRAINT p_x_fkey FOREIGN KEY (x) REFERENCES boards.a (id) NOT VALID;

ALTER TABLE boards.c DROP CONSTRAINT c_id_day_fkey;

ALTER TABLE boards.c ADD CONSTRAINT c_id_day_fkey FOREIGN KEY (id, day) REFERENCES boards.p (id, day) NOT VALID;

ALTER TABLE boards.p DROP CONSTRAINT p_y_check;

ALTER TABLE boards.p ADD CONSTRAINT p_y_check CHECK (y > 0) NOT VALID;

ALTER TABLE boards.p ADD CONSTRAINT p_x_not_null CHECK (x IS NOT NULL) NOT VALID;

ALTER TABLE boards.p ADD CONSTRAINT p_w_not_null CHECK (w IS NOT NULL) NOT VALID;

-- Change it: keys
--
-- Revision: 000000000005
-- Revises: 000000000004
-- Created: 2026-01-01T00:00:05Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Locks boards.p against writes.

ALTER TABLE boards.a ADD CONSTRAINT a_o_key UNIQUE USING INDEX a_o_key;

ALTER TABLE boards.p ADD CONSTRAINT p_z_fkey FOREIGN KEY (z) REFERENCES boards.a (o) NOT VALID;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Locks boards.p against reads and writes.
-- Builds the index a_o_key of boards.a.

ALTER TABLE boards.p DROP CONSTRAINT p_z_fkey;

ALTER TABLE boards.a DROP CONSTRAINT a_o_key;

CREATE UNIQUE INDEX a_o_key ON boards.a (o);

-- Change it: references
--
-- Revision: 000000000006
-- Revises: 000000000005
-- Created: 2026-01-01T00:00:06Z

-- migrate:upgrade
-- Reads the whole table boards.p.

ALTER TABLE boards.p VALIDATE CONSTRAINT p_z_fkey;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Locks boards.p against reads and writes.

ALTER TABLE boards.p DROP CONSTRAINT p_z_fkey;

ALTER TABLE boards.p ADD CONSTRAINT p_z_fkey FOREIGN KEY (z) REFERENCES boards.a (o) NOT VALID;
