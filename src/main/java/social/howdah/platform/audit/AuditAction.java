package social.howdah.platform.audit;

import java.util.Locale;

/** What may stand in the audit: the words are a contract with whoever reads it by machine. */
public enum AuditAction {
  SIGNED_IN,
  SIGN_IN_REFUSED,
  SIGNED_OUT,
  SESSION_ENDED,
  INVITED,
  INVITATION_WITHDRAWN,
  LINKED,
  RELINKED,
  UNLINKED,
  REVOCATION_GIVEN_UP,
  SHARED,
  TOKEN_DIED,
  GRANTED,
  GRANT_REVOKED,
  REQUESTED,
  APPROVED,
  REJECTED,
  EXPIRED,
  POSTED,
  EDITED,
  DELETED,
  POST_REFUSED,
  REPLAYED,
  RELEASED,
  REWRITTEN,
  TESTED,
  CANCELLED,
  CHAT_TIED,
  CHAT_UNTIED,
  ACTED,
  MUTED,
  UNMUTED,
  RULES_CHANGED,
  CATCH_UP_BEGUN,
  KEY_ROTATION_BEGUN,
  KEY_ROTATION_ENDED,
  MASTER_KEY_CHANGED;

  /** As it is stored and shown: {@code signed-in}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static AuditAction of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
