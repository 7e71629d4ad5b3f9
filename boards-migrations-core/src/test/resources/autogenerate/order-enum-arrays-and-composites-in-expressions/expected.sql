-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
CREATE TYPE boards.pair AS (one boards.state, two boards.state[]);

CREATE TABLE boards.a (
    x boards.state[] DEFAULT '{a,b}'::boards.state[],
    p boards.pair,
    CONSTRAINT c CHECK ('a'::boards.state = ANY (x))
);

CREATE INDEX i ON boards.a ((x[1])) WHERE (x[1] = 'b'::boards.state);

-- migrate:downgrade
-- Loses data: the table boards.a with all its rows.

DROP INDEX boards.i;

DROP TABLE boards.a;

DROP TYPE boards.pair;
