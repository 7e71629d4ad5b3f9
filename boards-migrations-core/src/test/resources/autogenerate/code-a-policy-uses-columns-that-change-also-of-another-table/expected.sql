-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Locks boards.b against reads and writes.
-- Rewrites the table boards.a, and its indexes.
-- Rewrites the table boards.b, and its indexes.

DROP POLICY one ON boards.a;

DROP POLICY two ON boards.a;

ALTER TABLE boards.a ALTER COLUMN x TYPE character varying(5);

ALTER TABLE boards.b ALTER COLUMN x TYPE character varying(5);

CREATE POLICY one ON boards.a
    USING (x = 'a'::text);

CREATE POLICY two ON boards.a
    USING (EXISTS ( SELECT
   FROM boards.b
  WHERE (b.x = 'b'::text)));

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Locks boards.b against reads and writes.

DROP POLICY two ON boards.a;

DROP POLICY one ON boards.a;

ALTER TABLE boards.b ALTER COLUMN x TYPE text;

ALTER TABLE boards.a ALTER COLUMN x TYPE text;

CREATE POLICY two ON boards.a
    USING (EXISTS ( SELECT
   FROM boards.b
  WHERE (b.x = 'b'::text)));

CREATE POLICY one ON boards.a
    USING (x = 'a'::text);
