-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
COMMENT ON TABLE boards.a IS 'it''s a';

-- migrate:downgrade
COMMENT ON TABLE boards.a IS NULL;
