CREATE TYPE state AS ENUM ('a', 'b');
CREATE TYPE pair AS (one state, two state[]);
CREATE TABLE a (x state[] DEFAULT '{a,b}', p pair, CONSTRAINT c CHECK ('a'::state = ANY (x)));
CREATE INDEX i ON a ((x[1])) WHERE x[1] = 'b';
