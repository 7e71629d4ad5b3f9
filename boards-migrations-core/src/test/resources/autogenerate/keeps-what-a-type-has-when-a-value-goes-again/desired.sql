CREATE TYPE state AS ENUM ('a', 'b');
CREATE TABLE a (x state);
CREATE INDEX a_x ON a (x) WHERE x = 'b';
REVOKE USAGE ON TYPE state FROM PUBLIC;
COMMENT ON TYPE state IS 'how far it is';
