-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Builds the index a_pkey of boards.a.

DROP VIEW boards.v;

ALTER TABLE boards.a DROP CONSTRAINT a_pkey;

ALTER TABLE boards.a ADD CONSTRAINT a_pkey PRIMARY KEY (id) INCLUDE (x);

CREATE VIEW boards.v AS
SELECT a.id,
    a.x
   FROM boards.a
  GROUP BY a.id;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Builds the index a_pkey of boards.a.

DROP VIEW boards.v;

ALTER TABLE boards.a DROP CONSTRAINT a_pkey;

ALTER TABLE boards.a ADD CONSTRAINT a_pkey PRIMARY KEY (id);

CREATE VIEW boards.v AS
SELECT a.id,
    a.x
   FROM boards.a
  GROUP BY a.id;
