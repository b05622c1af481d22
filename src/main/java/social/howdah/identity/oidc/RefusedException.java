package social.howdah.identity.oidc;

import social.howdah.identity.Refusal;

/** Nobody is signed in by this. The message stands in the audit. */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Refusal refusal;

  RefusedException(Refusal refusal, String message) {
    super(message);
    this.refusal = refusal;
  }

  Refusal refusal() {
    return refusal;
  }
}
