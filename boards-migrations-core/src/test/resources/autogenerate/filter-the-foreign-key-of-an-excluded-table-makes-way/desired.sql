-- exclude: audit_*
-- option: something else stays
CREATE TABLE a (id integer PRIMARY KEY, y bigint);
