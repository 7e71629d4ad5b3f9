CREATE TABLE b (x bigint);
