The generated revision was not proven: the upgrade fails.
    statement: ALTER TABLE boards.a ALTER COLUMN x TYPE boards.state USING x::text::boards.state
    SQLSTATE:  22P02
    error:     invalid input value for enum boards.state
  What to do: Nothing was written. The rows of this database do not fit into what is wanted. Mend them and generate again; or generate without rows, against a replay of the revisions (--from-revisions), and write into the revision what becomes of such rows.
