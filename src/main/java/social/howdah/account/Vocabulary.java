package social.howdah.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import social.howdah.mastodon.Scopes;

/**
 * The scopes that Howdah was registered with at an instance: the narrowest that it knows. Servers
 * that tell nobody which they know get the three that all have had from the beginning.
 *
 * @see <a href="https://docs.joinmastodon.org/api/oauth-scopes/">Mastodon: OAuth scopes</a>
 */
record Vocabulary(Set<String> registered) {
  /** Who somebody is, the narrowest first; a token that cannot tell is of no use. */
  private static final List<String> IDENTITY = List.of("profile", "read:accounts", "read");

  private static final Set<String> COARSE = Set.of("read", "write", "push");

  /**
   * Whatever may be asked for one day. To be registered for it grants nothing; to be registered
   * anew for a later feature would cut Howdah off from the tokens it has.
   */
  private static final Set<String> EVER =
      Set.of(
          "profile",
          "push",
          "read:accounts",
          "read:notifications",
          "read:statuses",
          "write:favourites",
          "write:follows",
          "write:media",
          "write:notifications",
          "write:statuses");

  Vocabulary {
    registered = Set.copyOf(registered);
  }

  /**
   * What to register with.
   *
   * @param supported what the instance says that it knows; empty if it does not say
   */
  static Vocabulary of(Collection<String> supported) {
    Set<String> nearest =
        EVER.stream()
            .flatMap(scope -> nearest(supported, scope).stream())
            .collect(Collectors.toUnmodifiableSet());
    return new Vocabulary(nearest.isEmpty() ? COARSE : nearest);
  }

  /**
   * What to ask for: always the least that says who the account is.
   *
   * @param needed in the narrowest words there are
   */
  Set<String> ask(Collection<String> needed) {
    Set<String> asked = new TreeSet<>();
    needed.forEach(scope -> nearest(registered, scope).ifPresent(asked::add));
    if (!identifies(asked)) {
      IDENTITY.stream().filter(registered::contains).findFirst().ifPresent(asked::add);
    }
    return asked;
  }

  /** Whether all of it can be asked for, be it by wider names. */
  boolean has(Collection<String> needed) {
    return identifies(registered)
        && needed.stream().allMatch(scope -> nearest(registered, scope).isPresent());
  }

  /** Whether a token with these scopes may say whose it is. */
  static boolean identifies(Set<String> scopes) {
    return IDENTITY.stream().anyMatch(scope -> Scopes.covers(scopes, scope));
  }

  private static Optional<String> nearest(Collection<String> known, String scope) {
    return Stream.of(scope, scope.replaceFirst(":.*", "")).filter(known::contains).findFirst();
  }
}
