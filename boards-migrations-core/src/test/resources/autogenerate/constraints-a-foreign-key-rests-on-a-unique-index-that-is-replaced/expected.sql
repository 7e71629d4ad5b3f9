-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
ALTER INDEX boards.a_x SET (fillfactor = 50);

-- migrate:downgrade
ALTER INDEX boards.a_x RESET (fillfactor);
