-- no-rename: boards.a.y
CREATE TABLE a (x varchar(9), z text);
CREATE FUNCTION f() RETURNS text LANGUAGE sql RETURN (SELECT max(x) FROM a);
CREATE VIEW v AS SELECT f() AS f;
