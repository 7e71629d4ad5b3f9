-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

DROP VIEW boards.other;

DROP VIEW boards.v;

ALTER TABLE boards.a ALTER COLUMN x TYPE character varying(5);

CREATE VIEW boards.other WITH (security_barrier = true, check_option = cascaded) AS
SELECT a.x
   FROM boards.a
  WHERE ((a.x)::text > 'a'::text);

CREATE VIEW boards.v WITH (security_barrier = true) AS
SELECT a.x
   FROM boards.a
  WHERE ((a.x)::text > 'b'::text);

-- migrate:downgrade
-- Locks boards.a against reads and writes.

DROP VIEW boards.v;

DROP VIEW boards.other;

ALTER TABLE boards.a ALTER COLUMN x TYPE text;

CREATE VIEW boards.v WITH (security_barrier = true) AS
SELECT a.x
   FROM boards.a
  WHERE (a.x > 'a'::text);

CREATE VIEW boards.other WITH (security_barrier = true, check_option = cascaded) AS
SELECT a.x
   FROM boards.a
  WHERE (a.x > 'a'::text);
