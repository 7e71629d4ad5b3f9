-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Loses data: the table boards.a with all its rows.
-- Locks boards.a against reads and writes.

CREATE TABLE boards.c (
    id bigint NOT NULL,
    name text,
    CONSTRAINT c_pkey PRIMARY KEY (id)
);

DROP TABLE boards.a;

CREATE VIEW boards.a AS
SELECT c.id,
    c.name
   FROM boards.c;

-- migrate:downgrade
-- Loses data: the table boards.c with all its rows.

DROP VIEW boards.a;

CREATE TABLE boards.a (
    id bigint NOT NULL,
    name text,
    CONSTRAINT a_pkey PRIMARY KEY (id)
);

DROP TABLE boards.c;
