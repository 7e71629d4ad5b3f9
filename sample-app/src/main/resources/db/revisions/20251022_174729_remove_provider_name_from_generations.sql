-- Remove provider_name from generations
--
-- Revision: d7c16af77c9e
-- Revises: 553dc6a50a20
-- Created: 2025-10-22T17:47:29Z

-- migrate:upgrade
-- allow: drop-column nothing reads it any more, and what old rows had is not missed
ALTER TABLE boards.generations DROP COLUMN provider_name;

-- migrate:downgrade
-- The names are gone: old rows get 'unknown', from a default that new rows do not have.
ALTER TABLE boards.generations ADD COLUMN provider_name varchar(100) DEFAULT 'unknown' NOT NULL;
ALTER TABLE boards.generations ALTER COLUMN provider_name DROP DEFAULT;
