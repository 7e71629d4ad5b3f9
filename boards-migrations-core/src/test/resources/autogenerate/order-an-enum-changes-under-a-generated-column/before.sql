CREATE TYPE state AS ENUM ('a', 'b');
CREATE TABLE a (x state, is_a boolean GENERATED ALWAYS AS (x = 'a') STORED, CHECK (x <> 'b'));
CREATE INDEX a_x ON a (x) WHERE x = 'a';
