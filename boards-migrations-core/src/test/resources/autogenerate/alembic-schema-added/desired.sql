CREATE SCHEMA archive;
CREATE TABLE archive.a (id bigint PRIMARY KEY);
