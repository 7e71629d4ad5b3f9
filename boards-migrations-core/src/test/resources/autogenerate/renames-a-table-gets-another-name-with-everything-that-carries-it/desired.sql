-- was: table boards.tags boards.labels
CREATE TABLE labels (id bigserial CONSTRAINT labels_pkey PRIMARY KEY, parent bigint CONSTRAINT labels_parent_fkey REFERENCES labels, name text);
CREATE INDEX labels_name_idx ON labels (name);
CREATE TABLE likes (tag bigint CONSTRAINT likes_tag_fkey REFERENCES labels);
