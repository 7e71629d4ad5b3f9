CREATE TABLE tags (name text, id bigint);
