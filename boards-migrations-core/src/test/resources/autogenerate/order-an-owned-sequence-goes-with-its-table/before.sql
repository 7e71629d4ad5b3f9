CREATE TABLE a (id bigserial PRIMARY KEY);
CREATE TABLE b (id bigint DEFAULT nextval('a_id_seq'));
