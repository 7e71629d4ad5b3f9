-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.boards against reads and writes.

ALTER TABLE boards.boards ADD COLUMN tags text;

CREATE VIEW boards.both_of_them AS
SELECT boards.tags,
    tags.id
   FROM (boards.boards
     JOIN boards.tags ON ((tags.board_id = boards.id)));

-- migrate:downgrade
-- Loses data: the column boards.boards.tags with all its values.
-- Locks boards.boards against reads and writes.

DROP VIEW boards.both_of_them;

ALTER TABLE boards.boards DROP COLUMN tags;
