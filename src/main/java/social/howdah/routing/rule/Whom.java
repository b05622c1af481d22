package social.howdah.routing.rule;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import social.howdah.message.AuthorRelation;
import social.howdah.message.Event;

/**
 * Somebody whose doings a rule asks for: {@code people} or {@code bots}; {@code followers}, who
 * follow the account; {@code followed}, whom it follows; {@code list:} and the title of one of its
 * lists; {@code user@host}; or all of a host, {@code *@host}.
 *
 * @param isTheAuthor of a notification, by the facts of its author
 */
record Whom(Predicate<Map<?, ?>> isTheAuthor) {
  private static final String LIST = "list:";
  private static final String ANYBODY_AT = "*@";
  private static final Map<String, Whom> KINDS =
      Map.of(
          "people", new Whom(author -> Boolean.FALSE.equals(author.get("bot"))),
          "bots", new Whom(author -> Boolean.TRUE.equals(author.get("bot"))),
          "followers", new Whom(author -> Boolean.TRUE.equals(author.get("follower"))),
          "followed", new Whom(author -> Boolean.TRUE.equals(author.get("followed"))));

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException for anything else; the message is a sentence
   */
  static Whom of(String written) {
    Whom kind = KINDS.get(written);
    if (kind != null) {
      return kind;
    }
    if (written.startsWith(LIST) && written.length() > LIST.length()) {
      return inList(written.substring(LIST.length()));
    }
    String handle = written.toLowerCase(Locale.ROOT).replaceFirst("^@", "");
    if (!handle.matches("[^@\\s]+@[^@\\s]+")) {
      throw new IllegalArgumentException(
          "from must be people, bots, followers, followed, list:Title, user@host or *@host; not "
              + written
              + ".");
    }
    return handle.startsWith(ANYBODY_AT)
        ? new Whom(author -> handle.equals(ANYBODY_AT + lower(author.get("domain"))))
        : new Whom(author -> handle.equals(lower(author.get("acct"))));
  }

  /** What must be asked of the account and the author to tell. */
  static Optional<AuthorRelation> relation(String written) {
    if (written.startsWith(LIST)) {
      return Optional.of(AuthorRelation.LISTS);
    }
    return written.equals("followers") || written.equals("followed")
        ? Optional.of(AuthorRelation.FOLLOWS)
        : Optional.empty();
  }

  boolean isAuthor(Event event) {
    return event.data().get("author") instanceof Map<?, ?> author && isTheAuthor.test(author);
  }

  private static Whom inList(String title) {
    return new Whom(
        author -> author.get("lists") instanceof List<?> lists && lists.contains(title));
  }

  private static String lower(@Nullable Object text) {
    return text == null ? "" : text.toString().toLowerCase(Locale.ROOT);
  }
}
