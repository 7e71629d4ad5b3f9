CREATE TABLE a (x varchar(5));
ALTER TABLE a ENABLE ROW LEVEL SECURITY;
CREATE POLICY one ON a FOR SELECT TO boards_reader, "Boards Writer" USING (x = 'a');
COMMENT ON POLICY one ON a IS 'readers see the first';
