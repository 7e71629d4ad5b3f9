CREATE TABLE a (x bigint, y bigint);
CREATE SEQUENCE numbers OWNED BY a.x;
