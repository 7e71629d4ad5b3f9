The generated revision was not proven: the upgrade fails.
    statement: ALTER TABLE boards.a DROP COLUMN y
    SQLSTATE:  2BP01
    error:     cannot drop column y of table boards.a because other objects depend on it: trigger two on table boards.a depends on column y of table boards.a
  What to do: Nothing was written. What depends on it is asked for by no entity, so nobody has said what becomes of it. Drop or change it in a revision of your own, apply that, and generate again.
