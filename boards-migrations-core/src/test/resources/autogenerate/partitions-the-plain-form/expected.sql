-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Locks boards.c against writes.
-- Locks boards.p against reads and writes.
-- Reads the whole table boards.c.
-- Reads the whole table boards.p.
-- Builds an index of each partition of boards.p.
-- Builds the index a_o_key of boards.a.

ALTER TABLE boards.a ADD COLUMN o bigint;

ALTER TABLE boards.p ADD COLUMN w text;

ALTER TABLE boards.p ADD COLUMN z bigint;

ALTER TABLE boards.a ADD CONSTRAINT a_o_key UNIQUE (o);

ALTER TABLE boards.p ADD CONSTRAINT p_y_check CHECK (y > 0);

CREATE INDEX p_x_idx ON boards.p (x);

ALTER TABLE boards.c ADD CONSTRAINT c_id_day_fkey FOREIGN KEY (id, day) REFERENCES boards.p (id, day);

ALTER TABLE boards.p ADD CONSTRAINT p_x_fkey FOREIGN KEY (x) REFERENCES boards.a (id);

ALTER TABLE boards.p ADD CONSTRAINT p_z_fkey FOREIGN KEY (z) REFERENCES boards.a (o);

-- migrate:downgrade
-- Loses data: the column boards.p.z with all its values.
-- Loses data: the column boards.p.w with all its values.
-- Loses data: the column boards.a.o with all its values.
-- Locks boards.a against reads and writes.
-- Locks boards.c against reads and writes.
-- Locks boards.p against reads and writes.

ALTER TABLE boards.p DROP CONSTRAINT p_z_fkey;

ALTER TABLE boards.p DROP CONSTRAINT p_x_fkey;

ALTER TABLE boards.c DROP CONSTRAINT c_id_day_fkey;

DROP INDEX boards.p_x_idx;

ALTER TABLE boards.p DROP CONSTRAINT p_y_check;

ALTER TABLE boards.a DROP CONSTRAINT a_o_key;

ALTER TABLE boards.p DROP COLUMN z;

ALTER TABLE boards.p DROP COLUMN w;

ALTER TABLE boards.a DROP COLUMN o;
