-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
ALTER TYPE boards.one RENAME TO two;

-- migrate:downgrade
ALTER TYPE boards.two RENAME TO one;
