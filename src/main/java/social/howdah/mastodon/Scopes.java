package social.howdah.mastodon;

import java.util.Arrays;
import java.util.Set;

/**
 * Which scope covers which: {@code read} has all of {@code read:…}, the old {@code follow} the
 * reading and writing of blocks, follows and mutes.
 *
 * @see <a href="https://docs.joinmastodon.org/api/oauth-scopes/">Mastodon: OAuth scopes</a>
 */
public final class Scopes {
  private static final Set<String> FOLLOW =
      Set.of(
          "read:blocks",
          "read:follows",
          "read:mutes",
          "write:blocks",
          "write:follows",
          "write:mutes");

  private Scopes() {}

  /** Fails if it is known that the caller lacks what a method needs. */
  static void check(Caller caller, Scope needed) {
    if (!(caller instanceof Caller.Token token) || token.scopes().isEmpty()) {
      return;
    }
    Set<String> granted = token.scopes();
    boolean covered =
        needed.all()
            ? Arrays.stream(needed.value()).allMatch(scope -> covers(granted, scope))
            : Arrays.stream(needed.value()).anyMatch(scope -> covers(granted, scope));
    if (!covered) {
      throw new MissingScopeException(
          String.join(needed.all() ? " and " : " or ", needed.value()), granted);
    }
  }

  /** Whether what was granted has this scope in it, by its own name or a wider one. */
  public static boolean covers(Set<String> granted, String scope) {
    for (int end = scope.length(); end > 0; end = scope.lastIndexOf(':', end - 1)) {
      if (granted.contains(scope.substring(0, end))) {
        return true;
      }
    }
    return granted.contains("follow") && FOLLOW.contains(scope);
  }
}
