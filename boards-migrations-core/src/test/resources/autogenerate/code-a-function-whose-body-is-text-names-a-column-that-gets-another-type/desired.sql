CREATE TABLE a (x varchar(9));
CREATE FUNCTION f() RETURNS text LANGUAGE sql AS 'SELECT max(x)::text FROM boards.a';
