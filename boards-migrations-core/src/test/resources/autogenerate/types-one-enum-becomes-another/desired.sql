CREATE TYPE two AS ENUM ('a', 'b', 'c');
CREATE TABLE t (x two DEFAULT 'c');
