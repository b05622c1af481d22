package social.howdah.account;

import java.util.Locale;

/** What is known of an account's token. */
public enum TokenState {
  /** Not tried yet since the upgrade that began to. */
  UNCHECKED,
  /** The instance took it the last time. */
  WORKS,
  /** It works, but the account has moved elsewhere. */
  MOVED,
  /** The instance does not let the account in: suspended, disabled, unconfirmed. */
  REFUSED,
  /** The instance does not answer, which says nothing of the token. */
  UNREACHABLE,
  /** Revoked, expired or otherwise invalid for good: only linking again helps. */
  DEAD;

  /** For machines, and in addresses: {@code works}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
