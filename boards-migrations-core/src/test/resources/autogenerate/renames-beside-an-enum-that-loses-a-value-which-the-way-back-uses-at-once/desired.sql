-- was: column boards.t id key
CREATE TYPE state AS ENUM ('a');
CREATE TABLE t (key bigint, x state DEFAULT 'a', y state, z text);
