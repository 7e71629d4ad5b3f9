-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
CREATE SEQUENCE boards.s INCREMENT BY 50;

-- migrate:downgrade
-- Loses data: the number at which the sequence boards.s stands.

DROP SEQUENCE boards.s;
