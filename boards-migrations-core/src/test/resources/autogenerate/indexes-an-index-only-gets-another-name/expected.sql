-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
ALTER INDEX boards.one RENAME TO two;

-- migrate:downgrade
ALTER INDEX boards.two RENAME TO one;
