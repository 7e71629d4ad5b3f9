CREATE TABLE a (id bigserial);
ALTER SEQUENCE a_id_seq RENAME TO numbers;
