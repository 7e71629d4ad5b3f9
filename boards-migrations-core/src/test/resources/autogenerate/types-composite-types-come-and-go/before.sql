CREATE TYPE old AS (a text);
CREATE TYPE older AS (o old[], x integer);
CREATE TABLE t (x older);
