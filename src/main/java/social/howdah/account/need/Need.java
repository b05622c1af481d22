package social.howdah.account.need;

import java.util.Set;
import java.util.stream.Collectors;
import social.howdah.mastodon.Scopes;

/**
 * What a feature takes of an account.
 *
 * @param feature its name in the database and in forms
 * @param wish what a person ticks to have it
 * @param why what Howdah will do, as it is told to people: begins with a verb
 * @param scopes the narrowest there are
 */
public record Need(String feature, String wish, String why, Set<String> scopes) {
  public Need {
    scopes = Set.copyOf(scopes);
  }

  /** What people are told who wait for it. */
  public String lackedBy(Set<String> granted) {
    return "The account has not allowed Howdah to %s. It lacks %s. Allow it on the home page."
        .formatted(
            why,
            scopes.stream()
                .filter(scope -> !Scopes.covers(granted, scope))
                .sorted()
                .collect(Collectors.joining(" and ")));
  }

  /** Whether a token may do it. One whose scopes are not known gets the benefit of the doubt. */
  public boolean isCoveredBy(Set<String> granted) {
    return granted.isEmpty() || scopes.stream().allMatch(scope -> Scopes.covers(granted, scope));
  }
}
