-- exclude: audit_*
-- option: something else stays
CREATE TABLE b (id integer);
