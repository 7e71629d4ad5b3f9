-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
COMMENT ON COLUMN boards.a.x IS 'two';

-- migrate:downgrade
COMMENT ON COLUMN boards.a.x IS 'one';
