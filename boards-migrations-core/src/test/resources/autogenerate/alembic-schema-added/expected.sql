-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
CREATE SCHEMA archive;

CREATE TABLE archive.a (
    id bigint NOT NULL,
    CONSTRAINT a_pkey PRIMARY KEY (id)
);

-- migrate:downgrade
-- Loses data: the table archive.a with all its rows.

DROP TABLE archive.a;

DROP SCHEMA archive;
