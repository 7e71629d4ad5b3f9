-- no-rename: boards.t.one
-- no-rename: boards.gone
CREATE TYPE state AS ENUM ('b', 'a', 'c');
CREATE TYPE state_old AS ENUM ('x');
CREATE TABLE t (two text, three state DEFAULT 'c', four state, five state NOT NULL DEFAULT 'c');
CREATE TABLE come (x state DEFAULT 'c');
