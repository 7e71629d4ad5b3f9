CREATE TYPE state AS ENUM ('a', 'b');
CREATE TABLE t (x text DEFAULT 'a', y varchar(1), z state DEFAULT 'b');
INSERT INTO t VALUES ('a', 'b', 'a');
