CREATE TYPE state AS ENUM ('open', 'done');
CREATE TABLE a (x state DEFAULT 'open' CHECK (x <> 'open'));
INSERT INTO a VALUES ('done');
