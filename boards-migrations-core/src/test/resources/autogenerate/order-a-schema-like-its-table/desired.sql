CREATE TABLE boards (id bigint PRIMARY KEY, tags text);
CREATE TABLE tags (id bigint PRIMARY KEY, board_id bigint REFERENCES boards);
CREATE VIEW both_of_them AS SELECT boards.tags, tags.id FROM boards JOIN tags ON tags.board_id = boards.id;
