-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
COMMENT ON TABLE boards.a IS NULL;

COMMENT ON COLUMN boards.a.id IS NULL;

COMMENT ON COLUMN boards.a.more IS 'three';

COMMENT ON COLUMN boards.a.name IS 'two';

-- migrate:downgrade
COMMENT ON COLUMN boards.a.name IS 'one';

COMMENT ON COLUMN boards.a.more IS NULL;

COMMENT ON COLUMN boards.a.id IS 'one';

COMMENT ON TABLE boards.a IS 'one';
