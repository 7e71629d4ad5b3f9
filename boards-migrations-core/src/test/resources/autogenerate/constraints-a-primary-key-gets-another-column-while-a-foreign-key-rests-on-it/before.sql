CREATE TABLE a (id bigint CONSTRAINT a_pkey PRIMARY KEY, code bigint);
CREATE TABLE b (a_id bigint CONSTRAINT b_a_id_fkey REFERENCES a);
