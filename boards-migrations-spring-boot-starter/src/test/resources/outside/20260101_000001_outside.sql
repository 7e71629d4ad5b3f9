-- Run outside a transaction
--
-- Revision: outside
-- Revises:
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade transaction:false
CREATE TABLE tag (id bigint);

SELECT 1 / 0;
