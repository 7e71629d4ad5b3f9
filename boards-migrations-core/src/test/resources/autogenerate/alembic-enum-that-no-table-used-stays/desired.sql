CREATE TYPE state AS ENUM ('a');
CREATE TABLE b (x bigint, y text);
