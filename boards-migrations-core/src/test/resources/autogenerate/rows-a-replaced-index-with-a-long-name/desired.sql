CREATE TABLE a (x bigint, y bigint);
CREATE INDEX an_index_whose_name_is_as_long_as_names_of_postgresql_may_be_63 ON a (y);
