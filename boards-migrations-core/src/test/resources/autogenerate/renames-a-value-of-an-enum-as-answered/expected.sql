-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Renames the value 'OPEN' of boards.state to 'IN PROGRESS', which running releases do not know.

ALTER TYPE boards.state RENAME VALUE 'OPEN' TO 'IN PROGRESS';

-- migrate:downgrade
ALTER TYPE boards.state RENAME VALUE 'IN PROGRESS' TO 'OPEN';
