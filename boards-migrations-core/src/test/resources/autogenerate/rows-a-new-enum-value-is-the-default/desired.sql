CREATE TYPE state AS ENUM ('a', 'b');
CREATE TABLE a (x state DEFAULT 'b');
