CREATE SCHEMA boards;
CREATE SCHEMA archive;
CREATE TYPE archive.state AS ENUM ('kept', 'gone');
CREATE TABLE archive.items (id bigserial PRIMARY KEY, state archive.state DEFAULT 'kept');
CREATE VIEW archive.kept AS SELECT id FROM archive.items WHERE state = 'kept';
CREATE TABLE boards.tags (id bigint PRIMARY KEY, item_id bigint REFERENCES archive.items, state archive.state);
