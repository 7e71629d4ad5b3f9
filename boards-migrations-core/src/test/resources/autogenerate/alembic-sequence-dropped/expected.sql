-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
DROP SEQUENCE boards.s;

-- migrate:downgrade
CREATE SEQUENCE boards.s;
