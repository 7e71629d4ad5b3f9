CREATE TABLE d (id bigint PRIMARY KEY);
CREATE TABLE c (id bigint PRIMARY KEY, d_id bigint REFERENCES d);
CREATE TABLE b (id bigint PRIMARY KEY, c_id bigint REFERENCES c);
CREATE TABLE a (id bigint PRIMARY KEY, b_id bigint REFERENCES b, d_id bigint REFERENCES d);
