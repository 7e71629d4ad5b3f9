CREATE TYPE state AS ENUM ('a', 'b');
CREATE TYPE state_old AS ENUM ('x');
CREATE TABLE t (one state, two state, three state DEFAULT 'a', four text);
CREATE TABLE gone (x state DEFAULT 'b');
