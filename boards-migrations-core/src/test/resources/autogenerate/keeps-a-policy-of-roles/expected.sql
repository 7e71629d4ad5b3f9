-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

DROP POLICY one ON boards.a;

ALTER TABLE boards.a ALTER COLUMN x TYPE character varying(5);

CREATE POLICY one ON boards.a FOR SELECT TO "Boards Writer", boards_reader
    USING (x = 'a'::text);

COMMENT ON POLICY one ON boards.a IS 'readers see the first';

-- migrate:downgrade
-- Locks boards.a against reads and writes.

DROP POLICY one ON boards.a;

ALTER TABLE boards.a ALTER COLUMN x TYPE text;

CREATE POLICY one ON boards.a FOR SELECT TO "Boards Writer", boards_reader
    USING (x = 'a'::text);

COMMENT ON POLICY one ON boards.a IS 'readers see the first';
