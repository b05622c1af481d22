package social.howdah.account;

/** Linking ends here, and the person is told why. Nothing was stored. */
final class LinkingException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Outcome outcome;

  LinkingException(Outcome outcome) {
    super(outcome.sentence());
    this.outcome = outcome;
  }

  Outcome outcome() {
    return outcome;
  }
}
