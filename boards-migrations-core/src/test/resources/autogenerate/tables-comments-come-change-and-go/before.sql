CREATE TABLE a (id bigint, name text, more text);
COMMENT ON TABLE a IS 'one';
COMMENT ON COLUMN a.id IS 'one';
COMMENT ON COLUMN a.name IS 'one';
