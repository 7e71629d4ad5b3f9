-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Loses data: the number at which the sequence boards.gone stands.

CREATE SEQUENCE boards.come AS smallint INCREMENT BY -1;

ALTER SEQUENCE boards.one START WITH 7 INCREMENT BY 2 MINVALUE -5 CACHE 9;

ALTER SEQUENCE boards.two INCREMENT BY 1 NO CYCLE;

DROP SEQUENCE boards.gone;

-- migrate:downgrade
-- Loses data: the number at which the sequence boards.come stands.

CREATE SEQUENCE boards.gone AS integer START WITH 5 MAXVALUE 70;

ALTER SEQUENCE boards.two INCREMENT BY 5 CYCLE;

ALTER SEQUENCE boards.one START WITH 1 INCREMENT BY 1 NO MINVALUE CACHE 1;

DROP SEQUENCE boards.come;
