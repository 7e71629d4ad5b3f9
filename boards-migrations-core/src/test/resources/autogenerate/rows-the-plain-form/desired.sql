-- option: simple
CREATE TABLE a (id bigint PRIMARY KEY, x text NOT NULL CONSTRAINT a_x_check CHECK (x <> ''), y bigint CONSTRAINT a_y_fkey REFERENCES a, CONSTRAINT a_x_key UNIQUE (x));
CREATE INDEX a_y_idx ON a (y);
