CREATE TABLE a (one integer, two text[], three date, four jsonb);
INSERT INTO a VALUES (1, '{a,b}', '2024-01-31', '[1, 2]'), (NULL, '{}', NULL, NULL), (2, NULL, '2024-01-31', '[]');
