CREATE TABLE a (id bigint PRIMARY KEY, at timestamptz, day timestamptz(0));
CREATE INDEX a_at_idx ON a (at);
