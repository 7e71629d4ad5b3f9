CREATE TABLE p (id bigint PRIMARY KEY);
CREATE TABLE a (x text NOT NULL CONSTRAINT a_x_check CHECK (x <> ''), y bigint CONSTRAINT a_y_fkey REFERENCES p, z bigint PRIMARY KEY);
CREATE INDEX a_y_idx ON a (y);
