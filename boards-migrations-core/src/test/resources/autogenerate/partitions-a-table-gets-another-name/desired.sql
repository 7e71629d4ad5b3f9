-- was: table boards.p boards.q
-- was: column boards.p x y
CREATE TABLE q (id bigint, day date NOT NULL, y text) PARTITION BY RANGE (day);
CREATE TABLE p_2025 PARTITION OF q FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE p_2026 PARTITION OF q FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE INDEX p_y_idx ON q (y);
