CREATE TABLE a (id bigint PRIMARY KEY, x text, y bigint NOT NULL DEFAULT 0);
CREATE INDEX a_x ON a (x, y);
