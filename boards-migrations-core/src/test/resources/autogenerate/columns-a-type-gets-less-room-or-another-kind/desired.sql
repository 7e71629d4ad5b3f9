CREATE TABLE a (id integer, name varchar(10), price bigint, flag bigint, uid uuid, day date, data jsonb, more text[]);
