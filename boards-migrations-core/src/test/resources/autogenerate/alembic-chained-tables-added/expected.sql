-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
CREATE TABLE boards.a (
    id bigint NOT NULL,
    b_id bigint,
    d_id bigint,
    CONSTRAINT a_pkey PRIMARY KEY (id)
);

CREATE TABLE boards.b (
    id bigint NOT NULL,
    c_id bigint,
    CONSTRAINT b_pkey PRIMARY KEY (id)
);

CREATE TABLE boards.c (
    id bigint NOT NULL,
    d_id bigint,
    CONSTRAINT c_pkey PRIMARY KEY (id)
);

CREATE TABLE boards.d (
    id bigint NOT NULL,
    CONSTRAINT d_pkey PRIMARY KEY (id)
);

ALTER TABLE boards.a ADD CONSTRAINT a_b_id_fkey FOREIGN KEY (b_id) REFERENCES boards.b (id);

ALTER TABLE boards.a ADD CONSTRAINT a_d_id_fkey FOREIGN KEY (d_id) REFERENCES boards.d (id);

ALTER TABLE boards.b ADD CONSTRAINT b_c_id_fkey FOREIGN KEY (c_id) REFERENCES boards.c (id);

ALTER TABLE boards.c ADD CONSTRAINT c_d_id_fkey FOREIGN KEY (d_id) REFERENCES boards.d (id);

-- migrate:downgrade
-- Loses data: the table boards.d with all its rows.
-- Loses data: the table boards.c with all its rows.
-- Loses data: the table boards.b with all its rows.
-- Loses data: the table boards.a with all its rows.

ALTER TABLE boards.c DROP CONSTRAINT c_d_id_fkey;

ALTER TABLE boards.b DROP CONSTRAINT b_c_id_fkey;

ALTER TABLE boards.a DROP CONSTRAINT a_d_id_fkey;

ALTER TABLE boards.a DROP CONSTRAINT a_b_id_fkey;

DROP TABLE boards.d;

DROP TABLE boards.c;

DROP TABLE boards.b;

DROP TABLE boards.a;
