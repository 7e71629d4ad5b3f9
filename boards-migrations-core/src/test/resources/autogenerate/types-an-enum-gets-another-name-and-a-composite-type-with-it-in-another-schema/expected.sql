-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
ALTER TYPE boards.state SET SCHEMA archive;

ALTER TYPE archive.state RENAME TO "State";

ALTER TYPE boards.pair SET SCHEMA archive;

-- migrate:downgrade
ALTER TYPE archive."State" SET SCHEMA boards;

ALTER TYPE boards."State" RENAME TO state;

ALTER TYPE archive.pair SET SCHEMA boards;
