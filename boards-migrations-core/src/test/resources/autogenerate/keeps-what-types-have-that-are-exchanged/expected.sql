-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER TYPE boards.address RENAME TO address_old;

ALTER TYPE boards.state RENAME TO state_old;

CREATE TYPE boards.address AS (street text, zip text);

CREATE TYPE boards.state AS ENUM ('c', 'a', 'b');

ALTER TABLE boards.a
    ALTER COLUMN x TYPE boards.state USING x::text::boards.state,
    ALTER COLUMN y TYPE boards.address USING CASE WHEN y IS DISTINCT FROM NULL THEN ROW((y).street, (y).zip)::text::boards.address END;

DROP TYPE boards.address_old;

DROP TYPE boards.state_old;

COMMENT ON TYPE boards.address IS 'where it is';

REVOKE USAGE ON TYPE boards.address FROM PUBLIC;

COMMENT ON TYPE boards.state IS 'how far it is';

ALTER TYPE boards.state OWNER TO boards_owner;

REVOKE USAGE ON TYPE boards.state FROM PUBLIC;

GRANT USAGE ON TYPE boards.state TO boards_reader;

COMMENT ON COLUMN boards.address.street IS 'with the number';

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

CREATE TYPE boards.state_old AS ENUM ('a', 'b', 'c');

CREATE TYPE boards.address_old AS (street text, zip integer);

ALTER TABLE boards.a
    ALTER COLUMN y TYPE boards.address_old USING CASE WHEN y IS DISTINCT FROM NULL THEN ROW((y).street, (y).zip::integer)::text::boards.address_old END,
    ALTER COLUMN x TYPE boards.state_old USING x::text::boards.state_old;

DROP TYPE boards.state;

DROP TYPE boards.address;

ALTER TYPE boards.state_old RENAME TO state;

ALTER TYPE boards.address_old RENAME TO address;

COMMENT ON TYPE boards.address IS 'where it is';

REVOKE USAGE ON TYPE boards.address FROM PUBLIC;

COMMENT ON TYPE boards.state IS 'how far it is';

ALTER TYPE boards.state OWNER TO boards_owner;

REVOKE USAGE ON TYPE boards.state FROM PUBLIC;

GRANT USAGE ON TYPE boards.state TO boards_reader;

COMMENT ON COLUMN boards.address.street IS 'with the number';
