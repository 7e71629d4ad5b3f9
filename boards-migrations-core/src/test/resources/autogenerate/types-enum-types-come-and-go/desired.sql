CREATE TYPE fresh AS ENUM ('b');
CREATE TABLE t (y fresh DEFAULT 'b');
