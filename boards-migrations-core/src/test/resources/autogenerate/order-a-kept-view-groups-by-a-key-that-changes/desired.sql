-- option: something else stays
CREATE TABLE a (id bigint CONSTRAINT a_pk PRIMARY KEY, x bigint NOT NULL);
