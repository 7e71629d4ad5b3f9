CREATE TYPE one AS ENUM ('a', 'b');
CREATE TABLE t (x one DEFAULT 'a');
