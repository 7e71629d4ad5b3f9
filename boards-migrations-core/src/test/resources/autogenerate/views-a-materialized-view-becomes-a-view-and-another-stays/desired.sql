-- option: something else stays
CREATE TABLE a (x text);
CREATE VIEW m AS SELECT x FROM a;
CREATE MATERIALIZED VIEW n AS SELECT x FROM a WITH NO DATA;
CREATE INDEX n_x_idx ON n (x);
