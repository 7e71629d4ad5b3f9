CREATE TABLE a (id bigint PRIMARY KEY, y bigint);
CREATE TABLE audit_a (a_id bigint REFERENCES a);
INSERT INTO a VALUES (1); INSERT INTO audit_a VALUES (1);
