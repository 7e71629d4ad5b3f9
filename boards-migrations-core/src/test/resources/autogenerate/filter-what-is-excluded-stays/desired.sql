-- exclude: audit_*
-- exclude: index:a_x
-- exclude: sequence:*
-- option: something else stays
CREATE TABLE a (x bigint, y bigint);
CREATE INDEX a_y ON a (y);
