-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
ALTER SEQUENCE boards.a_id_seq RENAME TO numbers;

-- migrate:downgrade
ALTER SEQUENCE boards.numbers RENAME TO a_id_seq;
