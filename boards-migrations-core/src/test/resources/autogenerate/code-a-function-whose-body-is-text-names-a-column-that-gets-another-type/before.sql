CREATE TABLE a (x text);
CREATE FUNCTION f() RETURNS text LANGUAGE sql AS 'SELECT max(x)::text FROM boards.a';
