CREATE TABLE a (id bigint, name text, more text);
COMMENT ON COLUMN a.name IS 'two';
COMMENT ON COLUMN a.more IS 'three';
