The generated revision was not proven: the upgrade fails.
    statement: ALTER TABLE boards.a VALIDATE CONSTRAINT a_x_not_null
    SQLSTATE:  23514
    error:     check constraint "a_x_not_null" of relation "a" is violated by some row
  What to do: The rows of this database do not fit. Mend them first, or generate against a replay of the revisions, which has no rows (--from-revisions). Nothing was written. Write this revision by hand, or generate a part of it (boards.migrations.autogenerate.exclude).
