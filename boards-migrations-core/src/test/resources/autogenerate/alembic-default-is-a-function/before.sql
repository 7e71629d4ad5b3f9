CREATE TABLE a (id bigint PRIMARY KEY, x double precision DEFAULT random());
