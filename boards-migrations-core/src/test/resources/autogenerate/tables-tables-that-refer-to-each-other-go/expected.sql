-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Loses data: the table boards.a with all its rows.
-- Loses data: the table boards.b with all its rows.
-- Locks boards.a against reads and writes.
-- Locks boards.b against reads and writes.

ALTER TABLE boards.a DROP CONSTRAINT a_b_id_fkey;

ALTER TABLE boards.b DROP CONSTRAINT b_a_id_fkey;

DROP TABLE boards.a;

DROP TABLE boards.b;

-- migrate:downgrade
CREATE TABLE boards.b (
    id bigint NOT NULL,
    a_id bigint,
    CONSTRAINT b_pkey PRIMARY KEY (id)
);

CREATE TABLE boards.a (
    id bigint NOT NULL,
    b_id bigint,
    CONSTRAINT a_pkey PRIMARY KEY (id)
);

ALTER TABLE boards.b ADD CONSTRAINT b_a_id_fkey FOREIGN KEY (a_id) REFERENCES boards.a (id);

ALTER TABLE boards.a ADD CONSTRAINT a_b_id_fkey FOREIGN KEY (b_id) REFERENCES boards.b (id);
