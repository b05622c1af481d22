package social.howdah.account;

/** Linking ends here, and the person is told why. Nothing was stored. */
public final class LinkingException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Outcome outcome;

  LinkingException(Outcome outcome) {
    super(outcome.name());
    this.outcome = outcome;
  }

  public Outcome outcome() {
    return outcome;
  }
}
