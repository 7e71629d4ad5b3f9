CREATE TABLE a (x text);
CREATE MATERIALIZED VIEW m WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05) AS SELECT x, count(*) AS number FROM a GROUP BY x;
CREATE UNIQUE INDEX m_x_idx ON m (x);
GRANT SELECT ON m TO boards_reader;
GRANT SELECT (number) ON m TO "Boards Writer";
COMMENT ON MATERIALIZED VIEW m IS 'how many of each';
COMMENT ON COLUMN m.number IS 'of these';
COMMENT ON INDEX m_x_idx IS 'so that it can be refreshed beside those who read';
