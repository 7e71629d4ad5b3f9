-- option: something else stays
CREATE TABLE a (id bigint, x bigint NOT NULL, CONSTRAINT a_pkey PRIMARY KEY (id) INCLUDE (x));
