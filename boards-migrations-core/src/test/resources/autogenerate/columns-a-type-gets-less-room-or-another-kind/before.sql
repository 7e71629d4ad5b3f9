CREATE TABLE a (id bigint, name text, price numeric, flag boolean, uid text, day timestamp, data json, more integer[]);
