-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
ALTER INDEX boards.an_index_whose_name_is_as_long_as_names_of_postgresql_may_be_63 RENAME TO an_index_whose_name_is_as_long_as_names_of_postgresql_may_b_old;

-- migrate:downgrade
ALTER INDEX boards.an_index_whose_name_is_as_long_as_names_of_postgresql_may_b_old RENAME TO an_index_whose_name_is_as_long_as_names_of_postgresql_may_be_63;

-- Change it: indexes
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade transaction:false
CREATE INDEX CONCURRENTLY an_index_whose_name_is_as_long_as_names_of_postgresql_may_be_63 ON boards.a (y);

DROP INDEX CONCURRENTLY boards.an_index_whose_name_is_as_long_as_names_of_postgresql_may_b_old;

-- migrate:downgrade transaction:false
CREATE INDEX CONCURRENTLY an_index_whose_name_is_as_long_as_names_of_postgresql_may_b_old ON boards.a (x);

DROP INDEX CONCURRENTLY boards.an_index_whose_name_is_as_long_as_names_of_postgresql_may_be_63;
