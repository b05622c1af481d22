package social.howdah.identity.oidc;

/** The provider has ended what it had granted. */
final class GrantGoneException extends Exception {
  private static final long serialVersionUID = 1L;
}
