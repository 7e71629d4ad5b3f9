CREATE TYPE state AS ENUM ('a');
CREATE TABLE a (x state);
CREATE TABLE b (x bigint);
