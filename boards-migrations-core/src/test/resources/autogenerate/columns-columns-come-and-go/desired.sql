-- no-rename: boards.a.gone
CREATE TABLE a (id bigint, come text NOT NULL DEFAULT 'y', fresh text COLLATE "C");
