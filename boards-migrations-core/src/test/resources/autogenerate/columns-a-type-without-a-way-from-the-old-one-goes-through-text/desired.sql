CREATE TABLE a (number uuid, day interval, flags integer[], data jsonb, amount boolean, net macaddr);
