CREATE SCHEMA boards;
CREATE TABLE boards.a (x bigserial PRIMARY KEY);
CREATE VIEW boards.v AS SELECT x FROM boards.a;
