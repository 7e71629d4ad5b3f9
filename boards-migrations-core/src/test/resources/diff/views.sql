-- case: views come, change and go
-- before
CREATE TABLE a (x bigint, y text);
CREATE VIEW gone AS SELECT x FROM a;
CREATE VIEW one AS SELECT x FROM a WHERE x > 0;
CREATE VIEW two AS SELECT x FROM a;
CREATE VIEW three WITH (security_barrier = true) AS SELECT x FROM a;
-- after
CREATE TABLE a (x bigint, y text);
CREATE VIEW come AS SELECT x FROM a WITH CASCADED CHECK OPTION;
CREATE VIEW one AS SELECT x FROM a WHERE x > 1;
CREATE VIEW two AS SELECT y FROM a;
CREATE VIEW three AS SELECT x FROM a;

-- case: a view only gets another condition
-- before
CREATE TABLE a (x bigint);
CREATE VIEW one AS SELECT x FROM a WHERE x > 0;
CREATE VIEW two AS SELECT x FROM one;
-- after
CREATE TABLE a (x bigint);
CREATE VIEW one AS SELECT x FROM a ORDER BY x;
CREATE VIEW two AS SELECT x FROM one;

-- case: a view on a view uses a column that gets another type
-- before
CREATE TABLE a (id bigint, x text, y text);
CREATE VIEW one AS SELECT x FROM a;
CREATE VIEW two AS SELECT x FROM one;
CREATE VIEW other AS SELECT y FROM a;
-- after
CREATE TABLE a (id bigint, x integer, y text);
CREATE VIEW one AS SELECT x FROM a;
CREATE VIEW two AS SELECT x FROM one;
CREATE VIEW other AS SELECT y FROM a;

-- case: a view uses a column that goes
-- before
CREATE TABLE a (x bigint, y bigint);
CREATE VIEW one AS SELECT x, y FROM a;
CREATE VIEW two AS SELECT x FROM one;
-- after
CREATE TABLE a (x bigint);
CREATE VIEW one AS SELECT x FROM a;
CREATE VIEW two AS SELECT x FROM one;

-- case: a view uses a column that comes
-- before
CREATE TABLE a (x bigint);
CREATE VIEW one AS SELECT x FROM a;
-- after
CREATE TABLE a (x bigint, y bigint);
CREATE VIEW one AS SELECT x, y FROM a;

-- case: a view groups by a primary key that changes
-- before
CREATE TABLE a (id bigint PRIMARY KEY, x bigint, y bigint NOT NULL);
CREATE VIEW one AS SELECT id, x FROM a GROUP BY id;
-- after
CREATE TABLE a (id bigint PRIMARY KEY DEFERRABLE, x bigint, y bigint NOT NULL);
CREATE VIEW one AS SELECT id, max(x) AS x FROM a GROUP BY id;

-- case: a view groups by a primary key that is made anew
-- before
CREATE TABLE a (id bigint PRIMARY KEY, x bigint);
CREATE VIEW one AS SELECT id, x FROM a GROUP BY id;
-- after
CREATE TABLE a (id bigint, x bigint, PRIMARY KEY (id) INCLUDE (x));
CREATE VIEW one AS SELECT id, x FROM a GROUP BY id;

-- case: materialized views with indexes are on the way of a change
-- before
CREATE TABLE a (x text, y bigint);
CREATE MATERIALIZED VIEW m AS SELECT x, count(*) AS number FROM a GROUP BY x;
CREATE UNIQUE INDEX m_x_idx ON m (x);
CREATE VIEW v AS SELECT number FROM m;
CREATE MATERIALIZED VIEW stays AS SELECT y FROM a;
-- after
CREATE TABLE a (x varchar(5), y bigint);
CREATE MATERIALIZED VIEW m AS SELECT x, count(*) AS number FROM a GROUP BY x;
CREATE UNIQUE INDEX m_x_idx ON m (x);
CREATE VIEW v AS SELECT number FROM m;
CREATE MATERIALIZED VIEW stays AS SELECT y FROM a;

-- case: materialized views change and become views
-- before
CREATE TABLE a (x text);
CREATE MATERIALIZED VIEW m AS SELECT x FROM a;
CREATE MATERIALIZED VIEW n AS SELECT x FROM a WITH NO DATA;
CREATE INDEX n_x_idx ON n (x);
-- after
CREATE TABLE a (x text);
CREATE VIEW m AS SELECT x FROM a;
CREATE MATERIALIZED VIEW n AS SELECT x, x AS y FROM a WITH NO DATA;
CREATE INDEX n_x_idx ON n (x);

-- case: a view with a trigger is made anew
-- before
CREATE TABLE a (x text);
CREATE VIEW v AS SELECT x FROM a;
CREATE FUNCTION instead() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
CREATE TRIGGER instead INSTEAD OF INSERT ON v FOR EACH ROW EXECUTE FUNCTION instead();
-- after
CREATE TABLE a (x integer);
CREATE VIEW v AS SELECT x FROM a;
CREATE FUNCTION instead() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
CREATE TRIGGER instead INSTEAD OF INSERT ON v FOR EACH ROW EXECUTE FUNCTION instead();

-- case: views get more columns at their end
-- before
CREATE TABLE a (x bigint, y text[]);
CREATE VIEW one AS SELECT x, ARRAY[1, 2] AS z, x IS DISTINCT FROM 1 AS d FROM a WHERE x > 0;
CREATE VIEW two AS SELECT x FROM one;
CREATE VIEW three AS SELECT x FROM two;
-- after
CREATE TABLE a (x bigint, y text[], w integer);
CREATE VIEW one AS SELECT x, ARRAY[1, 2] AS z, x IS DISTINCT FROM 1 AS d, w, y[1] AS y FROM a WHERE x > 1;
CREATE VIEW two AS SELECT x, w FROM one;
CREATE VIEW three AS SELECT x FROM two;

-- case: views get columns in front, from elsewhere or under other names
-- before
CREATE TABLE a (x bigint, y text);
CREATE TABLE b (x text, y text);
CREATE VIEW one AS SELECT x FROM a;
CREATE VIEW two AS SELECT x FROM a AS t;
CREATE VIEW three AS SELECT x FROM a;
-- after
CREATE TABLE a (x bigint, y text);
CREATE TABLE b (x text, y text);
CREATE VIEW one AS SELECT y, x FROM a;
CREATE VIEW two AS SELECT x, y FROM b AS t;
CREATE VIEW three AS SELECT x AS z, y FROM a;
