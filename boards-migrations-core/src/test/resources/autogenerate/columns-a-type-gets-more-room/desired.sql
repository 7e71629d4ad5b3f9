CREATE TABLE a (id bigint, name varchar(20) DEFAULT 'x', price numeric(10,2), at timestamp, code char(5));
