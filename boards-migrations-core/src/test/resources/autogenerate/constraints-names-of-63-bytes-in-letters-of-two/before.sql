CREATE TABLE éééééééééééééééééééééééééééééé (id bigint PRIMARY KEY);
