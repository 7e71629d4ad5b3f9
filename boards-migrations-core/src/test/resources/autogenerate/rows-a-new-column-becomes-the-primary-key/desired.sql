-- fill: UPDATE boards.a SET code = id::text;
CREATE TABLE a (id bigint NOT NULL, code text CONSTRAINT a_code_pkey PRIMARY KEY);
