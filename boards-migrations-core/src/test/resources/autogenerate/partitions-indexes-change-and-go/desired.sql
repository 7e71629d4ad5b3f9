-- option: something else stays
CREATE TABLE p (id integer, day date, x text) PARTITION BY RANGE (day);
CREATE TABLE p_2025 PARTITION OF p FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE p_2026 PARTITION OF p FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE INDEX p_x_idx ON p (x DESC);
CREATE INDEX p_id_idx ON p (id);
