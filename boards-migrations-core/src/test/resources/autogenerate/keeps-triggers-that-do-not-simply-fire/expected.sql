-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

DROP TRIGGER everywhere ON boards.a;

DROP TRIGGER off ON boards.a;

DROP TRIGGER on_replicas ON boards.a;

ALTER TABLE boards.a ALTER COLUMN x TYPE character varying(5);

CREATE TRIGGER everywhere BEFORE UPDATE OF x ON boards.a FOR EACH ROW WHEN ((new.x IS NULL)) EXECUTE FUNCTION boards.touch();

CREATE TRIGGER off BEFORE UPDATE OF x ON boards.a FOR EACH ROW WHEN ((new.x IS NULL)) EXECUTE FUNCTION boards.touch();

CREATE TRIGGER on_replicas BEFORE UPDATE OF x ON boards.a FOR EACH ROW WHEN ((new.x IS NULL)) EXECUTE FUNCTION boards.touch();

COMMENT ON TRIGGER everywhere ON boards.a IS 'also where rows are replicated';

ALTER TABLE boards.a ENABLE ALWAYS TRIGGER everywhere;

ALTER TABLE boards.a DISABLE TRIGGER off;

ALTER TABLE boards.a ENABLE REPLICA TRIGGER on_replicas;

-- migrate:downgrade
-- Locks boards.a against reads and writes.

DROP TRIGGER on_replicas ON boards.a;

DROP TRIGGER off ON boards.a;

DROP TRIGGER everywhere ON boards.a;

ALTER TABLE boards.a ALTER COLUMN x TYPE text;

CREATE TRIGGER on_replicas BEFORE UPDATE OF x ON boards.a FOR EACH ROW WHEN ((new.x IS NULL)) EXECUTE FUNCTION boards.touch();

CREATE TRIGGER off BEFORE UPDATE OF x ON boards.a FOR EACH ROW WHEN ((new.x IS NULL)) EXECUTE FUNCTION boards.touch();

CREATE TRIGGER everywhere BEFORE UPDATE OF x ON boards.a FOR EACH ROW WHEN ((new.x IS NULL)) EXECUTE FUNCTION boards.touch();

COMMENT ON TRIGGER everywhere ON boards.a IS 'also where rows are replicated';

ALTER TABLE boards.a ENABLE ALWAYS TRIGGER everywhere;

ALTER TABLE boards.a DISABLE TRIGGER off;

ALTER TABLE boards.a ENABLE REPLICA TRIGGER on_replicas;
