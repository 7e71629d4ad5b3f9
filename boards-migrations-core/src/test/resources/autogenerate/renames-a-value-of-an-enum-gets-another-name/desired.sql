-- was: value boards.state open active
CREATE TYPE state AS ENUM ('active', 'done', 'gone');
CREATE TABLE a (x state DEFAULT 'active' CHECK (x <> 'active'));
