CREATE TABLE a (id integer CONSTRAINT a_pkey PRIMARY KEY, x integer, CONSTRAINT a_check CHECK (x > 1), CONSTRAINT a_unique UNIQUE (x, up), up integer CONSTRAINT a_fkey REFERENCES a ON DELETE CASCADE);
ALTER TABLE a ADD CONSTRAINT a_late CHECK (x < 100);
COMMENT ON CONSTRAINT a_check ON a IS 'not too few';
COMMENT ON CONSTRAINT a_unique ON a IS 'once';
COMMENT ON INDEX a_unique IS 'its index';
COMMENT ON CONSTRAINT a_fkey ON a IS 'what is above';
COMMENT ON CONSTRAINT a_pkey ON a IS 'the number';
COMMENT ON CONSTRAINT a_late ON a IS 'for new rows, and then for all';
