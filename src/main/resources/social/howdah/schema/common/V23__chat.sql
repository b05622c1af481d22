-- Who somebody in a chat is here.
CREATE TABLE chat_identity (
  realm VARCHAR(200) NOT NULL,
  chat_user VARCHAR(200) NOT NULL,
  name VARCHAR(200) NOT NULL,
  person VARCHAR(200) NOT NULL,
  tied_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (realm, chat_user)
);
CREATE INDEX chat_identity_person ON chat_identity (person);

-- A link that ties a chat's user to whoever opens it; it goes when it was used.
CREATE TABLE chat_link (
  id_hash VARCHAR(64) PRIMARY KEY,
  realm VARCHAR(200) NOT NULL,
  chat_user VARCHAR(200) NOT NULL,
  name VARCHAR(200) NOT NULL,
  expires_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- What chats have sent: a repeat does nothing.
CREATE TABLE chat_seen (
  id_hash VARCHAR(64) PRIMARY KEY,
  seen_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- What people did from chat.
CREATE TABLE chat_act (
  id UUID PRIMARY KEY,
  seq BIGINT GENERATED ALWAYS AS IDENTITY,
  destination VARCHAR(200) NOT NULL,
  message UUID,
  action VARCHAR(40) NOT NULL,
  person VARCHAR(200) NOT NULL,
  account UUID NOT NULL,
  handle VARCHAR(400) NOT NULL,
  state VARCHAR(20) NOT NULL,
  target VARCHAR(200),
  acted_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX chat_act_message ON chat_act (message);
CREATE INDEX chat_act_person ON chat_act (person);
