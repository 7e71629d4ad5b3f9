CREATE TYPE address AS (zip text, street varchar(20), come integer);
CREATE TABLE t (a address);
