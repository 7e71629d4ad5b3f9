CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE a (id bigint PRIMARY KEY, p_id bigint);
