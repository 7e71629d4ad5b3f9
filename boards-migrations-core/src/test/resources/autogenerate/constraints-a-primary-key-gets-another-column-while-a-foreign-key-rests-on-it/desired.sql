CREATE TABLE a (id bigint CONSTRAINT a_id_key UNIQUE, code bigint CONSTRAINT a_pkey PRIMARY KEY);
CREATE TABLE b (a_id bigint CONSTRAINT b_a_id_fkey REFERENCES a (id));
