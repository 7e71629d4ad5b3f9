-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ADD CONSTRAINT a_code_not_null CHECK (code IS NOT NULL) NOT VALID;

-- migrate:downgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a DROP CONSTRAINT a_code_not_null;

-- Change it: indexes
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade transaction:false
CREATE UNIQUE INDEX CONCURRENTLY a_id_key ON boards.a (id);

CREATE UNIQUE INDEX CONCURRENTLY a_pkey_new ON boards.a (code);

-- migrate:downgrade transaction:false
DROP INDEX CONCURRENTLY boards.a_pkey_new;

DROP INDEX CONCURRENTLY boards.a_id_key;

-- Change it: validation
--
-- Revision: 000000000003
-- Revises: 000000000002
-- Created: 2026-01-01T00:00:03Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Reads the whole table boards.a.

ALTER TABLE boards.a VALIDATE CONSTRAINT a_code_not_null;

ALTER TABLE boards.a ALTER COLUMN code SET NOT NULL;

ALTER TABLE boards.a DROP CONSTRAINT a_code_not_null;

-- migrate:downgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ALTER COLUMN code DROP NOT NULL;

ALTER TABLE boards.a ADD CONSTRAINT a_code_not_null CHECK (code IS NOT NULL) NOT VALID;

-- Change it: keys
--
-- Revision: 000000000004
-- Revises: 000000000003
-- Created: 2026-01-01T00:00:04Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Locks boards.b against reads and writes.

ALTER TABLE boards.b DROP CONSTRAINT b_a_id_fkey;

ALTER TABLE boards.a DROP CONSTRAINT a_pkey;

ALTER TABLE boards.a ALTER COLUMN id DROP NOT NULL;

ALTER TABLE boards.a ADD CONSTRAINT a_id_key UNIQUE USING INDEX a_id_key;

ALTER TABLE boards.a ADD CONSTRAINT a_pkey PRIMARY KEY USING INDEX a_pkey_new;

ALTER TABLE boards.b ADD CONSTRAINT b_a_id_fkey FOREIGN KEY (a_id) REFERENCES boards.a (id) NOT VALID;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Locks boards.b against reads and writes.
-- Reads the whole table boards.a.
-- Reads the whole table boards.b.
-- Builds the index a_id_key of boards.a.
-- Builds the index a_pkey of boards.a.
-- Builds the index a_pkey_new of boards.a.

ALTER TABLE boards.b DROP CONSTRAINT b_a_id_fkey;

ALTER TABLE boards.a DROP CONSTRAINT a_pkey;

ALTER TABLE boards.a DROP CONSTRAINT a_id_key;

ALTER TABLE boards.a ALTER COLUMN id SET NOT NULL;

ALTER TABLE boards.a ADD CONSTRAINT a_pkey PRIMARY KEY (id);

ALTER TABLE boards.b ADD CONSTRAINT b_a_id_fkey FOREIGN KEY (a_id) REFERENCES boards.a (id);

CREATE UNIQUE INDEX a_pkey_new ON boards.a (code);

CREATE UNIQUE INDEX a_id_key ON boards.a (id);

-- Change it: references
--
-- Revision: 000000000005
-- Revises: 000000000004
-- Created: 2026-01-01T00:00:05Z

-- migrate:upgrade
-- Reads the whole table boards.b.

ALTER TABLE boards.b VALIDATE CONSTRAINT b_a_id_fkey;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Locks boards.b against reads and writes.

ALTER TABLE boards.b DROP CONSTRAINT b_a_id_fkey;

ALTER TABLE boards.b ADD CONSTRAINT b_a_id_fkey FOREIGN KEY (a_id) REFERENCES boards.a (id) NOT VALID;
