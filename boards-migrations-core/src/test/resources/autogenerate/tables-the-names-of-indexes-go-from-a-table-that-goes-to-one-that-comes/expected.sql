-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Loses data: the table boards.a with all its rows.
-- Locks boards.a against reads and writes.

DROP INDEX boards.the_index;

DROP TABLE boards.a;

CREATE TABLE boards.b (
    id bigint NOT NULL,
    name text,
    CONSTRAINT the_key PRIMARY KEY (id)
);

CREATE INDEX the_index ON boards.b (name);

-- migrate:downgrade
-- Loses data: the table boards.b with all its rows.

DROP INDEX boards.the_index;

DROP TABLE boards.b;

CREATE TABLE boards.a (
    id bigint NOT NULL,
    name text,
    CONSTRAINT the_key PRIMARY KEY (id)
);

CREATE INDEX the_index ON boards.a (name);
