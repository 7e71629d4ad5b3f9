The generated revision was not proven: the upgrade fails.
    statement: ALTER TABLE boards.a ALTER COLUMN x TYPE boards.state USING x::text::boards.state
    SQLSTATE:  22P02
    error:     invalid input value for enum boards.state
  What to do: Nothing was written. Write this revision by hand, or generate a part of it (boards.migrations.autogenerate.exclude).
