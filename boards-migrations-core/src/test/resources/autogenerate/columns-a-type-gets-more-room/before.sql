CREATE TABLE a (id integer, name varchar(10) DEFAULT 'x', price numeric(8,2), at timestamp(3), code char(3));
