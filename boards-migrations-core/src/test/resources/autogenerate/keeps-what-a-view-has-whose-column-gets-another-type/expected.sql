-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

DROP VIEW boards.on_v;

DROP VIEW boards.v;

ALTER TABLE boards.a ALTER COLUMN x TYPE character varying(9);

CREATE VIEW boards.v WITH (security_barrier = true) AS
SELECT a.x,
    ((a.x)::text || 'y'::text) AS y
   FROM boards.a;

CREATE VIEW boards.on_v AS
SELECT v.y
   FROM boards.v;

GRANT ALL ON boards.on_v TO PUBLIC;

COMMENT ON VIEW boards.v IS E'what it''s for;
and a backslash \\';

ALTER VIEW boards.v OWNER TO boards_owner;

REVOKE TRUNCATE ON boards.v FROM boards_owner;

GRANT SELECT ON boards.v TO boards_reader;

GRANT SELECT, UPDATE ON boards.v TO "Boards Writer" WITH GRANT OPTION;

GRANT UPDATE (x), REFERENCES (x) ON boards.v TO boards_reader;

COMMENT ON COLUMN boards.v.y IS 'x and more';

-- migrate:downgrade
-- Locks boards.a against reads and writes.

DROP VIEW boards.on_v;

DROP VIEW boards.v;

ALTER TABLE boards.a ALTER COLUMN x TYPE text;

CREATE VIEW boards.v WITH (security_barrier = true) AS
SELECT a.x,
    (a.x || 'y'::text) AS y
   FROM boards.a;

CREATE VIEW boards.on_v AS
SELECT v.y
   FROM boards.v;

GRANT ALL ON boards.on_v TO PUBLIC;

COMMENT ON VIEW boards.v IS E'what it''s for;
and a backslash \\';

ALTER VIEW boards.v OWNER TO boards_owner;

REVOKE TRUNCATE ON boards.v FROM boards_owner;

GRANT SELECT ON boards.v TO boards_reader;

GRANT SELECT, UPDATE ON boards.v TO "Boards Writer" WITH GRANT OPTION;

GRANT UPDATE (x), REFERENCES (x) ON boards.v TO boards_reader;

COMMENT ON COLUMN boards.v.y IS 'x and more';
