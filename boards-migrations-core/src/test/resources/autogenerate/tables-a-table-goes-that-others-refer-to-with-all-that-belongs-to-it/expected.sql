The generated revision was not proven: the upgrade fails.
    statement: DROP TABLE boards.a
    SQLSTATE:  2BP01
    error:     cannot drop table boards.a because other objects depend on it
  What to do: Nothing was written. Write this revision by hand, or generate a part of it (boards.migrations.autogenerate.exclude).
