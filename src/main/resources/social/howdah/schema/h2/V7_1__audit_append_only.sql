CREATE TRIGGER audit_append_only BEFORE UPDATE, DELETE ON audit
  FOR EACH ROW CALL 'social.howdah.platform.audit.RefuseChange';
