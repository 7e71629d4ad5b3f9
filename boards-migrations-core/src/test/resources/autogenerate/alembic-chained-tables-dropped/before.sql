CREATE TABLE a (id bigint PRIMARY KEY);
CREATE TABLE b (id bigint PRIMARY KEY, a_id bigint REFERENCES a);
CREATE TABLE c (id bigint PRIMARY KEY, b_id bigint REFERENCES b);
CREATE TABLE d (id bigint PRIMARY KEY, c_id bigint REFERENCES c, a_id bigint REFERENCES a);
