CREATE TABLE a (id bigserial PRIMARY KEY);
CREATE TABLE b (id bigserial PRIMARY KEY, x varchar(9));
