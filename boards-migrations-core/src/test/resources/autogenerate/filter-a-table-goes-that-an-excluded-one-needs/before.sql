CREATE TABLE a (id bigint PRIMARY KEY, y bigint);
CREATE TABLE audit_a (a_id bigint REFERENCES a);
