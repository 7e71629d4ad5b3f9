-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

DROP FUNCTION boards.f(boards.state);

DROP PROCEDURE boards.p(IN boards.state);

DROP FUNCTION boards.plain(boards.state);

ALTER TYPE boards.state RENAME TO state_old;

CREATE TYPE boards.state AS ENUM ('c', 'a', 'b');

ALTER TABLE boards.a ALTER COLUMN x TYPE boards.state USING x::text::boards.state;

CREATE OR REPLACE FUNCTION boards.f(boards.state)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
RETURN ($1 = 'a'::boards.state);

CREATE OR REPLACE PROCEDURE boards.p(IN boards.state)
 LANGUAGE sql
AS $procedure$ SELECT 1 $procedure$;

CREATE OR REPLACE FUNCTION boards.plain(boards.state)
 RETURNS boolean
 LANGUAGE sql
RETURN ($1 = 'a'::boards.state);

DROP TYPE boards.state_old;

COMMENT ON FUNCTION boards.f(boards.state) IS 'whether it is the first';

ALTER FUNCTION boards.f(boards.state) OWNER TO boards_owner;

REVOKE EXECUTE ON FUNCTION boards.f(boards.state) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION boards.f(boards.state) TO boards_reader;

COMMENT ON PROCEDURE boards.p(IN boards.state) IS 'does nothing';

REVOKE EXECUTE ON PROCEDURE boards.p(IN boards.state) FROM PUBLIC;

GRANT EXECUTE ON PROCEDURE boards.p(IN boards.state) TO boards_reader WITH GRANT OPTION;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

CREATE TYPE boards.state_old AS ENUM ('a', 'b', 'c');

DROP FUNCTION boards.plain(boards.state);

DROP PROCEDURE boards.p(IN boards.state);

DROP FUNCTION boards.f(boards.state);

ALTER TABLE boards.a ALTER COLUMN x TYPE boards.state_old USING x::text::boards.state_old;

DROP TYPE boards.state;

ALTER TYPE boards.state_old RENAME TO state;

CREATE OR REPLACE FUNCTION boards.plain(boards.state)
 RETURNS boolean
 LANGUAGE sql
RETURN ($1 = 'a'::boards.state);

CREATE OR REPLACE PROCEDURE boards.p(IN boards.state)
 LANGUAGE sql
AS $procedure$ SELECT 1 $procedure$;

CREATE OR REPLACE FUNCTION boards.f(boards.state)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
RETURN ($1 = 'a'::boards.state);

COMMENT ON FUNCTION boards.f(boards.state) IS 'whether it is the first';

ALTER FUNCTION boards.f(boards.state) OWNER TO boards_owner;

REVOKE EXECUTE ON FUNCTION boards.f(boards.state) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION boards.f(boards.state) TO boards_reader;

COMMENT ON PROCEDURE boards.p(IN boards.state) IS 'does nothing';

REVOKE EXECUTE ON PROCEDURE boards.p(IN boards.state) FROM PUBLIC;

GRANT EXECUTE ON PROCEDURE boards.p(IN boards.state) TO boards_reader WITH GRANT OPTION;
