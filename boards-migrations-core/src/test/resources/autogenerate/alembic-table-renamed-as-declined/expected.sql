-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Loses data: the table boards.a with all its rows.
-- Locks boards.a against reads and writes.

CREATE TABLE boards.b (
    id bigint NOT NULL,
    nick text,
    CONSTRAINT b_pkey PRIMARY KEY (id)
);

DROP TABLE boards.a;

-- migrate:downgrade
-- Loses data: the table boards.b with all its rows.

CREATE TABLE boards.a (
    id bigint NOT NULL,
    nick text,
    CONSTRAINT a_pkey PRIMARY KEY (id)
);

DROP TABLE boards.b;
