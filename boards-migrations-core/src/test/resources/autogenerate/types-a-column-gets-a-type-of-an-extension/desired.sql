CREATE EXTENSION citext WITH SCHEMA public;
CREATE TABLE a (id bigint PRIMARY KEY, mail public.citext UNIQUE, more public.citext DEFAULT 'x'::public.citext);
