CREATE TABLE b (z bigint);
CREATE TABLE a (y bigint);
CREATE SEQUENCE numbers OWNED BY b.z;
