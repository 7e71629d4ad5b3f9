-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Renames the table boards.t to boards.u, which running releases do not know.
-- Renames the column boards.u.c to c_old, which running releases do not know.
-- Renames the column boards.u.b to c, which running releases do not know.
-- Renames the column boards.u.a to b, which running releases do not know.
-- Renames the column boards.u.c_old to a, which running releases do not know.
-- Locks boards.t against reads and writes.
-- Rewrites the table boards.t, and its indexes.

ALTER TABLE boards.t RENAME TO u;

ALTER TABLE boards.u RENAME COLUMN c TO c_old;

ALTER TABLE boards.u RENAME COLUMN b TO c;

ALTER TABLE boards.u RENAME COLUMN a TO b;

ALTER TABLE boards.u RENAME COLUMN c_old TO a;

ALTER TABLE boards.u ADD COLUMN d text;

ALTER TABLE boards.u
    ALTER COLUMN b TYPE bigint,
    ALTER COLUMN c TYPE character varying(10);

ALTER TABLE boards.u ADD CONSTRAINT u_a_not_null CHECK (a IS NOT NULL) NOT VALID;

-- migrate:downgrade
-- Loses data: the column boards.t.d with all its values.
-- Locks boards.u against reads and writes.
-- Rewrites the table boards.u, and its indexes.

ALTER TABLE boards.u RENAME TO t;

ALTER TABLE boards.t RENAME COLUMN b TO b_old;

ALTER TABLE boards.t RENAME COLUMN c TO b;

ALTER TABLE boards.t RENAME COLUMN a TO c;

ALTER TABLE boards.t RENAME COLUMN b_old TO a;

ALTER TABLE boards.t DROP CONSTRAINT u_a_not_null;

ALTER TABLE boards.t
    ALTER COLUMN a TYPE integer USING a::integer,
    ALTER COLUMN b TYPE text;

ALTER TABLE boards.t DROP COLUMN d;

-- Change it: validation
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade
-- Locks boards.u against reads and writes.
-- Reads the whole table boards.u.

ALTER TABLE boards.u VALIDATE CONSTRAINT u_a_not_null;

ALTER TABLE boards.u ALTER COLUMN a SET NOT NULL;

ALTER TABLE boards.u DROP CONSTRAINT u_a_not_null;

-- migrate:downgrade
-- Locks boards.u against reads and writes.

ALTER TABLE boards.u ALTER COLUMN a DROP NOT NULL;

ALTER TABLE boards.u ADD CONSTRAINT u_a_not_null CHECK (a IS NOT NULL) NOT VALID;
