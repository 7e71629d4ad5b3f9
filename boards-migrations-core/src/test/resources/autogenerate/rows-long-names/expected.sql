-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a_table_whose_name_is_as_long_as_names_of_postgresql_may_be_63 against reads and writes.

ALTER TABLE boards.a_table_whose_name_is_as_long_as_names_of_postgresql_may_be_63 ADD CONSTRAINT a_table_whose_name_is_as_lo_a_column_whose_name_is_lon_not_null CHECK (a_column_whose_name_is_long_too_so_that_both_do_not_fit IS NOT NULL) NOT VALID;

-- migrate:downgrade
-- Locks boards.a_table_whose_name_is_as_long_as_names_of_postgresql_may_be_63 against reads and writes.

ALTER TABLE boards.a_table_whose_name_is_as_long_as_names_of_postgresql_may_be_63 DROP CONSTRAINT a_table_whose_name_is_as_lo_a_column_whose_name_is_lon_not_null;

-- Change it: validation
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade
-- Locks boards.a_table_whose_name_is_as_long_as_names_of_postgresql_may_be_63 against reads and writes.
-- Reads the whole table boards.a_table_whose_name_is_as_long_as_names_of_postgresql_may_be_63.

ALTER TABLE boards.a_table_whose_name_is_as_long_as_names_of_postgresql_may_be_63 VALIDATE CONSTRAINT a_table_whose_name_is_as_lo_a_column_whose_name_is_lon_not_null;

ALTER TABLE boards.a_table_whose_name_is_as_long_as_names_of_postgresql_may_be_63 ALTER COLUMN a_column_whose_name_is_long_too_so_that_both_do_not_fit SET NOT NULL;

ALTER TABLE boards.a_table_whose_name_is_as_long_as_names_of_postgresql_may_be_63 DROP CONSTRAINT a_table_whose_name_is_as_lo_a_column_whose_name_is_lon_not_null;

-- migrate:downgrade
-- Locks boards.a_table_whose_name_is_as_long_as_names_of_postgresql_may_be_63 against reads and writes.

ALTER TABLE boards.a_table_whose_name_is_as_long_as_names_of_postgresql_may_be_63 ALTER COLUMN a_column_whose_name_is_long_too_so_that_both_do_not_fit DROP NOT NULL;

ALTER TABLE boards.a_table_whose_name_is_as_long_as_names_of_postgresql_may_be_63 ADD CONSTRAINT a_table_whose_name_is_as_lo_a_column_whose_name_is_lon_not_null CHECK (a_column_whose_name_is_long_too_so_that_both_do_not_fit IS NOT NULL) NOT VALID;
