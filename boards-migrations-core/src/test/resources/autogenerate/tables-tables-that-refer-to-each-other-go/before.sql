CREATE TABLE a (id bigint CONSTRAINT a_pkey PRIMARY KEY, b_id bigint);
CREATE TABLE b (id bigint CONSTRAINT b_pkey PRIMARY KEY, a_id bigint CONSTRAINT b_a_id_fkey REFERENCES a);
ALTER TABLE a ADD CONSTRAINT a_b_id_fkey FOREIGN KEY (b_id) REFERENCES b;
