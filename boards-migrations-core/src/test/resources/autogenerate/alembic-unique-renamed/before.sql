CREATE TABLE a (id bigint NOT NULL, x bigint NOT NULL, y bigint, z text, period int4range);
ALTER TABLE a ADD CONSTRAINT a_x_key UNIQUE (x);
