-- option: simple
CREATE TABLE a (id bigint PRIMARY KEY, o bigint UNIQUE);
CREATE TABLE p (id bigint, day date, x bigint REFERENCES a (id), y bigint CHECK (y > 0), z bigint REFERENCES a (o), w text, PRIMARY KEY (id, day)) PARTITION BY RANGE (day);
CREATE TABLE p_2025 PARTITION OF p FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE p_2026 PARTITION OF p FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE c (id bigint, day date, FOREIGN KEY (id, day) REFERENCES p (id, day));
-- fill: UPDATE boards.p SET w = 'w';
CREATE INDEX p_x_idx ON p (x);
