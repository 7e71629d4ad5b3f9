CREATE SCHEMA boards;
CREATE SCHEMA archive;
CREATE TYPE boards.state AS ENUM ('a', 'b');
CREATE TYPE boards.pair AS (one boards.state[], two text);
CREATE TABLE boards.t (x boards.state, p boards.pair[]);
