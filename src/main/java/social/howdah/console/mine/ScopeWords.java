package social.howdah.console.mine;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import social.howdah.console.page.Phrase;

/** What a token may do, in plain words. */
final class ScopeWords {
  /** That of which there are words, what people look for first. */
  static final List<String> KNOWN =
      List.of(
          "write",
          "write:statuses",
          "write:media",
          "read",
          "read:notifications",
          "read:statuses",
          "push",
          "follow",
          "write:favourites",
          "write:bookmarks",
          "write:follows",
          "write:mutes",
          "write:blocks",
          "write:accounts",
          "write:collections",
          "write:conversations",
          "write:filters",
          "write:lists",
          "write:notifications",
          "write:reports",
          "read:follows",
          "read:lists",
          "read:favourites",
          "read:bookmarks",
          "read:mutes",
          "read:blocks",
          "read:collections",
          "read:filters",
          "read:search",
          "read:accounts",
          "profile",
          "admin:read",
          "admin:write");

  private ScopeWords() {}

  /**
   * A scope. Public for the templates.
   *
   * @param name as Mastodon calls it
   */
  public record Line(Phrase words, String name) {}

  /** Those of a token, what people look for first. */
  static List<Line> of(Collection<String> scopes) {
    return scopes.stream()
        .sorted(
            Comparator.comparingInt((String scope) -> place(scope))
                .thenComparing(Comparator.naturalOrder()))
        .map(scope -> new Line(words(scope), scope))
        .toList();
  }

  private static int place(String scope) {
    int place = KNOWN.indexOf(known(scope));
    return place < 0 ? KNOWN.size() : place;
  }

  private static Phrase words(String scope) {
    return KNOWN.contains(known(scope))
        ? Phrase.of("scope." + known(scope).replace(':', '.'))
        : Phrase.of("scope.other", scope);
  }

  /** What moderators do in detail is one to everybody else. */
  private static String known(String scope) {
    return scope.replaceFirst("^(admin:(?:read|write)):.*", "$1");
  }
}
