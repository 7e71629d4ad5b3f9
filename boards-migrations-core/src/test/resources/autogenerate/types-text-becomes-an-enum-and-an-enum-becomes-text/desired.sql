CREATE TYPE fresh AS ENUM ('a', 'b');
CREATE TABLE t (x fresh DEFAULT 'a', y fresh, z text DEFAULT 'b');
