CREATE TYPE state AS ENUM ('a');
CREATE TABLE a (x state DEFAULT 'a');
