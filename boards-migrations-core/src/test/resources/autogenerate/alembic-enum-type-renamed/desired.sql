CREATE TYPE two AS ENUM ('a', 'b');
CREATE TABLE a (x two);
