CREATE TYPE one AS ENUM ('a', 'b');
CREATE TABLE a (x one);
