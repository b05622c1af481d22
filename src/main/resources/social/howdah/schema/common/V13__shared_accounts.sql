-- Who may post as an account of the organisation; nobody needs its token.
CREATE TABLE account_grant (
  id           UUID PRIMARY KEY,
  account      UUID         NOT NULL REFERENCES linked_account (id) ON DELETE CASCADE,
  grantee_kind VARCHAR(10)  NOT NULL CHECK (grantee_kind IN ('person', 'group')),
  grantee      VARCHAR(200) NOT NULL,
  mode         VARCHAR(10)  NOT NULL CHECK (mode IN ('direct', 'approval')),
  granted_by   VARCHAR(200) NOT NULL,
  granted_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  UNIQUE (account, grantee_kind, grantee)
);

-- Who caused it: a person's name, or route <name>.
ALTER TABLE delivery ADD COLUMN caused_by VARCHAR(250) DEFAULT 'system' NOT NULL;
UPDATE delivery SET caused_by = 'route ' || route WHERE route IS NOT NULL;

-- Statuses that wait for a second pair of eyes; states as routing.Approval.State tells.
CREATE TABLE approval (
  id           UUID PRIMARY KEY,
  event        UUID          NOT NULL,
  handle       VARCHAR(500)  NOT NULL,
  draft        VARCHAR       NOT NULL,
  requested_by VARCHAR(200)  NOT NULL,
  requested_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  expires_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  state        VARCHAR(10)   NOT NULL
    CHECK (state IN ('WAITING', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'EXPIRED')),
  decided_by   VARCHAR(200),
  decided_at   TIMESTAMP(6) WITH TIME ZONE,
  reason       VARCHAR(1000),
  CHECK ((state = 'WAITING') = (decided_at IS NULL))
);
CREATE INDEX approval_state ON approval (state, requested_at);
CREATE INDEX approval_requested ON approval (requested_by, requested_at);
