-- exclude: sequence:*
-- option: something else stays
CREATE TABLE a (id bigint PRIMARY KEY, y bigint);
