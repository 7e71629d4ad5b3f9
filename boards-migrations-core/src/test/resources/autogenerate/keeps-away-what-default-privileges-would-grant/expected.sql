-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

DROP VIEW boards.seen;

DROP VIEW boards.v;

DROP FUNCTION boards.f();

ALTER TABLE boards.a ALTER COLUMN x TYPE character varying(5);

CREATE OR REPLACE FUNCTION boards.f()
 RETURNS text
 LANGUAGE sql
RETURN (SELECT max(a.x) AS max FROM boards.a);

CREATE VIEW boards.seen AS
SELECT a.x
   FROM boards.a;

CREATE VIEW boards.v AS
SELECT a.x
   FROM boards.a;

REVOKE EXECUTE ON FUNCTION boards.f() FROM boards_reader;

REVOKE INSERT ON boards.seen FROM boards_reader;

REVOKE GRANT OPTION FOR SELECT ON boards.seen FROM boards_reader;

REVOKE INSERT, SELECT ON boards.v FROM boards_reader;

-- migrate:downgrade
-- Locks boards.a against reads and writes.

DROP VIEW boards.v;

DROP VIEW boards.seen;

DROP FUNCTION boards.f();

ALTER TABLE boards.a ALTER COLUMN x TYPE text;

CREATE OR REPLACE FUNCTION boards.f()
 RETURNS text
 LANGUAGE sql
RETURN (SELECT max(a.x) AS max FROM boards.a);

CREATE VIEW boards.v AS
SELECT a.x
   FROM boards.a;

CREATE VIEW boards.seen AS
SELECT a.x
   FROM boards.a;

REVOKE EXECUTE ON FUNCTION boards.f() FROM boards_reader;

REVOKE INSERT ON boards.seen FROM boards_reader;

REVOKE GRANT OPTION FOR SELECT ON boards.seen FROM boards_reader;

REVOKE INSERT, SELECT ON boards.v FROM boards_reader;
