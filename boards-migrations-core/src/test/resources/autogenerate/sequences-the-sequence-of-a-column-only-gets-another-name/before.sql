CREATE TABLE a (id bigserial);
