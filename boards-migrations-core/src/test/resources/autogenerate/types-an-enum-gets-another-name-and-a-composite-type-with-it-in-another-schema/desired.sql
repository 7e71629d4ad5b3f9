CREATE SCHEMA boards;
CREATE SCHEMA archive;
CREATE TYPE archive."State" AS ENUM ('a', 'b');
CREATE TYPE archive.pair AS (one archive."State"[], two text);
CREATE TABLE boards.t (x archive."State", p archive.pair[]);
