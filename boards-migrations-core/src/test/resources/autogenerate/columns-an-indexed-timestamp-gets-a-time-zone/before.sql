CREATE TABLE a (id bigint PRIMARY KEY, at timestamp, day timestamp);
CREATE INDEX a_at_idx ON a (at);
INSERT INTO a VALUES (1, '2026-01-01 12:00', '2026-01-02 00:00');
