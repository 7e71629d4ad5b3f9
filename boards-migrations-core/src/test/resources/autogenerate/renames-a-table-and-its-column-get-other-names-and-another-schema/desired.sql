-- was: table boards.a archive.b
-- was: column boards.a x y
CREATE SCHEMA boards;
CREATE SCHEMA archive;
CREATE TABLE archive.b (y bigserial PRIMARY KEY);
CREATE VIEW boards.v AS SELECT y FROM archive.b;
