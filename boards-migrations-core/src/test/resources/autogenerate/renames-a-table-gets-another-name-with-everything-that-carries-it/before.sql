CREATE TABLE tags (id bigserial CONSTRAINT tags_pkey PRIMARY KEY, parent bigint CONSTRAINT tags_parent_fkey REFERENCES tags, name text);
CREATE INDEX tags_name_idx ON tags (name);
CREATE TABLE likes (tag bigint CONSTRAINT likes_tag_fkey REFERENCES tags);
