-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Loses data: the number at which the sequence boards.numbers stands.

DROP SEQUENCE boards.numbers;

-- migrate:downgrade
CREATE SEQUENCE boards.numbers;
