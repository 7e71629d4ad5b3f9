-- option: no names
CREATE TABLE éééééééééééééééééééééééééééééé (id bigint PRIMARY KEY, größe bigint UNIQUE, breite bigint CHECK (breite > 0));
CREATE INDEX ON éééééééééééééééééééééééééééééé (größe, breite);
