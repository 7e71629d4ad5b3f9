-- option: something else stays
CREATE TABLE a (x varchar(5));
CREATE VIEW v AS SELECT x FROM a WHERE x > 'b';
CREATE VIEW other AS SELECT x FROM a WHERE x > 'a';
