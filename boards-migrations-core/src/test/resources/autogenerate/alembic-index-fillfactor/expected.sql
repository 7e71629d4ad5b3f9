-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
ALTER INDEX boards.i SET (fillfactor = 70);

-- migrate:downgrade
ALTER INDEX boards.i RESET (fillfactor);
