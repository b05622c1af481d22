package social.howdah.mastodon;

import java.util.Set;
import java.util.TreeSet;

/** The token lacks the scope that the method needs: nothing was sent. */
public final class MissingScopeException extends MastodonException {
  private static final long serialVersionUID = 1L;

  private final String scope;

  MissingScopeException(String scope, Set<String> granted) {
    super(
        "The token lacks the scope %s; it has %s. Link the account again with that scope."
            .formatted(scope, String.join(" ", new TreeSet<>(granted))),
        null);
    this.scope = scope;
  }

  /** What is missing; alternatives are joined by "or". */
  public String scope() {
    return scope;
  }
}
