-- Add tag
--
-- Revision: add_tag
-- Revises:
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
CREATE TABLE tag (id bigint PRIMARY KEY, name varchar(255));

-- migrate:downgrade
DROP TABLE tag;
