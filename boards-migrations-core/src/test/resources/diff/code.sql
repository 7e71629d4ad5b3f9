-- case: functions come, change and go
-- before
CREATE FUNCTION gone(x integer) RETURNS integer LANGUAGE sql AS $$ SELECT x $$;
CREATE FUNCTION one(x integer) RETURNS integer LANGUAGE sql AS $$ SELECT x $$;
CREATE FUNCTION two(x integer) RETURNS integer LANGUAGE sql AS $$ SELECT x $$;
CREATE PROCEDURE three(x integer) LANGUAGE sql AS $$ SELECT x $$;
-- after
CREATE FUNCTION come(x integer) RETURNS integer LANGUAGE sql AS $$ SELECT x $$;
CREATE FUNCTION one(x integer) RETURNS integer LANGUAGE sql STABLE AS $$ SELECT x + 1 $$;
CREATE FUNCTION two(x integer) RETURNS bigint LANGUAGE sql AS $$ SELECT x::bigint $$;
CREATE PROCEDURE three(x bigint) LANGUAGE sql AS $$ SELECT x $$;

-- case: functions name tables and tables use functions
-- before
SELECT 1;
-- after
CREATE FUNCTION one() RETURNS bigint LANGUAGE sql AS $$ SELECT 1::bigint $$;
CREATE TABLE a (x bigint DEFAULT one());
CREATE FUNCTION number() RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) FROM boards.a $$;
CREATE FUNCTION rows() RETURNS SETOF a LANGUAGE sql AS $$ SELECT * FROM boards.a $$;
CREATE TABLE b (y bigint DEFAULT number());
CREATE VIEW v AS SELECT x FROM rows() WHERE number() > 0;

-- case: a function whose body PostgreSQL knows uses a column that changes (14)
-- before
CREATE TABLE a (x text, y text);
CREATE FUNCTION f() RETURNS text LANGUAGE sql RETURN (SELECT max(x) FROM a);
CREATE VIEW v AS SELECT f() AS f;
-- after
CREATE TABLE a (x varchar(9), z text);
CREATE FUNCTION f() RETURNS text LANGUAGE sql RETURN (SELECT max(x) FROM a);
CREATE VIEW v AS SELECT f() AS f;

-- case: triggers come, change and go
-- before
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TABLE a (x text);
CREATE TRIGGER gone BEFORE INSERT ON a FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TRIGGER one BEFORE INSERT ON a FOR EACH ROW EXECUTE FUNCTION touch();
-- after
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.x = 'y'; RETURN NEW; END $$;
CREATE FUNCTION other() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TABLE a (x text);
CREATE TRIGGER one BEFORE UPDATE ON a FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TRIGGER come BEFORE UPDATE ON a FOR EACH ROW EXECUTE FUNCTION other();

-- case: a trigger uses columns that change and go
-- before
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TABLE a (x text, y text, z text);
CREATE TRIGGER one BEFORE UPDATE OF x ON a FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TRIGGER two BEFORE UPDATE OF y ON a FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TRIGGER three BEFORE UPDATE OF z ON a FOR EACH ROW EXECUTE FUNCTION touch();
-- after
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TABLE a (x integer, z text);
CREATE TRIGGER one BEFORE UPDATE OF x ON a FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TRIGGER three BEFORE UPDATE OF z ON a FOR EACH ROW EXECUTE FUNCTION touch();

-- case: row level security and policies come, change and go
-- before
CREATE TABLE a (x text);
CREATE TABLE b (x text);
CREATE TABLE c (x text);
ALTER TABLE a ENABLE ROW LEVEL SECURITY;
ALTER TABLE b ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY gone ON a USING (true);
CREATE POLICY one ON a FOR SELECT USING (x = 'a');
-- after
CREATE TABLE a (x text);
CREATE TABLE b (x text);
CREATE TABLE c (x text);
ALTER TABLE a ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE c FORCE ROW LEVEL SECURITY;
CREATE POLICY one ON a FOR SELECT USING (x = 'b');
CREATE POLICY come ON b AS RESTRICTIVE TO CURRENT_USER USING (true) WITH CHECK (x <> '');

-- case: a policy uses columns that change, also of another table
-- before
CREATE TABLE a (x text);
CREATE TABLE b (x text);
ALTER TABLE a ENABLE ROW LEVEL SECURITY;
CREATE POLICY one ON a USING (x = 'a');
CREATE POLICY two ON a USING (EXISTS (SELECT FROM b WHERE b.x = 'b'));
-- after
CREATE TABLE a (x varchar(5));
CREATE TABLE b (x varchar(5));
ALTER TABLE a ENABLE ROW LEVEL SECURITY;
CREATE POLICY one ON a USING (x = 'a');
CREATE POLICY two ON a USING (EXISTS (SELECT FROM b WHERE b.x = 'b'));
