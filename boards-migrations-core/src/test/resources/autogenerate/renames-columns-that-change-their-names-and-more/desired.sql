-- was: table boards.t boards.u
-- was: column boards.t a b
-- was: column boards.t b c
-- was: column boards.t c a
CREATE TABLE u (id bigint PRIMARY KEY, a date NOT NULL, b bigint NOT NULL, c varchar(10), d text, CONSTRAINT t_a_b_key UNIQUE (b, c));
ALTER TABLE u RENAME CONSTRAINT u_pkey TO t_pkey;
