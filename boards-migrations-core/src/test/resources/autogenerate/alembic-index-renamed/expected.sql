-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
ALTER INDEX boards.i RENAME TO j;

-- migrate:downgrade
ALTER INDEX boards.j RENAME TO i;
