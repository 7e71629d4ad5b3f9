-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Renames the value 'b' of boards.state to 'c', which running releases do not know.

ALTER TYPE boards.state RENAME VALUE 'b' TO 'c';

-- migrate:downgrade
ALTER TYPE boards.state RENAME VALUE 'c' TO 'b';
