The generated revision was not proven: the upgrade fails.
    statement: DROP TABLE boards.a
    SQLSTATE:  2BP01
    error:     cannot drop table boards.a because other objects depend on it: view boards.names depends on table boards.a
  What to do: Nothing was written. What depends on it is asked for by no entity, so nobody has said what becomes of it. Drop or change it in a revision of your own, apply that, and generate again.
