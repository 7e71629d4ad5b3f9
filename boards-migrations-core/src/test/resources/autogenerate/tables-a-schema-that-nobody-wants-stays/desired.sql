-- option: something else stays
CREATE SCHEMA boards;
CREATE TABLE boards.tags (id bigint PRIMARY KEY, item_id bigint, state text);
