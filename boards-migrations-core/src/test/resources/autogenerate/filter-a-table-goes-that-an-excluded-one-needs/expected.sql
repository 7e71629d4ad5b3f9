The generated revision was not proven: the upgrade fails.
    statement: DROP TABLE boards.a
    SQLSTATE:  2BP01
    error:     cannot drop table boards.a because other objects depend on it: constraint audit_a_a_id_fkey on table boards.audit_a depends on table boards.a
  What to do: Nothing was written. What depends on it is asked for by no entity, so nobody has said what becomes of it. Drop or change it in a revision of your own, apply that, and generate again.
