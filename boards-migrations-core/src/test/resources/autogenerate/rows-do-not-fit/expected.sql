The generated revision was not proven: the upgrade fails.
    statement: ALTER TABLE boards.a VALIDATE CONSTRAINT a_x_not_null
    SQLSTATE:  23514
    error:     check constraint "a_x_not_null" of relation "a" is violated by some row
  What to do: Nothing was written. The rows of this database do not fit into what is wanted. Mend them and generate again; or generate without rows, against a replay of the revisions (--from-revisions), and write into the revision what becomes of such rows.
