CREATE TABLE a (x text, id bigserial PRIMARY KEY);
