package social.howdah.routing.rule;

/** Rules that were never read cannot be read now: the database does not answer. */
public final class RulesUnreadException extends RuntimeException {
  private static final long serialVersionUID = 1;

  RulesUnreadException(RuntimeException cause) {
    super("The rules of a person cannot be read.", cause);
  }
}
