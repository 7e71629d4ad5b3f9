The generated revision was not proven: the upgrade fails.
    statement: ALTER TABLE boards.a ADD CONSTRAINT a_x_fkey FOREIGN KEY (x) REFERENCES boards.b (id) NOT VALID
    SQLSTATE:  42P01
    error:     relation "boards.b" does not exist
  What to do: Nothing was written. Write this revision by hand, or generate a part of it (boards.migrations.autogenerate.exclude).
