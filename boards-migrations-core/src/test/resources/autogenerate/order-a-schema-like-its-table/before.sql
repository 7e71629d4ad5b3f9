CREATE TABLE boards (id bigint PRIMARY KEY);
CREATE TABLE tags (id bigint PRIMARY KEY, board_id bigint REFERENCES boards);
