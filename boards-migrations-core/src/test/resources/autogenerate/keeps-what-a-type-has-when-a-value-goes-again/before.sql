CREATE TYPE state AS ENUM ('a');
CREATE TABLE a (x state);
REVOKE USAGE ON TYPE state FROM PUBLIC;
COMMENT ON TYPE state IS 'how far it is';
