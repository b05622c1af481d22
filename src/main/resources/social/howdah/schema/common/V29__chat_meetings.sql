-- By which destinations a chat's user has spoken to us: these may write to them.
CREATE TABLE chat_meeting (
  destination VARCHAR(200) NOT NULL,
  realm VARCHAR(200) NOT NULL,
  chat_user VARCHAR(200) NOT NULL,
  PRIMARY KEY (realm, chat_user, destination)
);
