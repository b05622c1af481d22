package social.howdah.routing.rule;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import social.howdah.routing.storm.StormRules;

/**
 * Says what is wrong with rules, in a sentence for whoever wrote them.
 *
 * @param places names of those there are
 */
record RuleCheck(Set<String> places, ZoneId zone) {
  private static final int MOST_RULES = 50;
  private static final int MOST_ENTRIES = 50;
  private static final int LONGEST = 200;

  /**
   * Types of notifications.
   *
   * @see <a href="https://docs.joinmastodon.org/entities/Notification/#type">Mastodon: type</a>
   */
  private static final Set<String> TYPES =
      new TreeSet<>(
          Set.of(
              "mention",
              "quote",
              "status",
              "reblog",
              "follow",
              "follow_request",
              "favourite",
              "poll",
              "update",
              "quoted_update",
              "severed_relationships",
              "moderation_warning",
              "added_to_collection",
              "collection_update",
              "admin.sign_up",
              "admin.report"));

  private static final Set<String> VISIBILITIES =
      new TreeSet<>(Set.of("public", "unlisted", "private", "direct"));

  /**
   * Checks all of a person's rules.
   *
   * @throws IllegalArgumentException naming the first rule that cannot be, and why
   */
  void check(List<Rule> rules) {
    if (rules.size() > MOST_RULES) {
      throw new IllegalArgumentException("There may be %d rules.".formatted(MOST_RULES));
    }
    for (int i = 0; i < rules.size(); i++) {
      try {
        check(rules.get(i));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("Rule %d: %s".formatted(i + 1, e.getMessage()), e);
      }
    }
  }

  private void check(Rule rule) {
    bounded("name", rule.name() == null ? "" : rule.name());
    Map.<String, List<String>>of(
            "accounts", rule.accounts(),
            "types", rule.types(),
            "from", rule.from(),
            "visibilities", rule.visibilities(),
            "words", rule.words(),
            "sendTo", rule.sendTo())
        .forEach(RuleCheck::bounded);
    // Types with a colon are those of other servers: pleroma:emoji_reaction.
    known("types", rule.types().stream().filter(type -> !type.contains(":")).toList(), TYPES);
    known("visibilities", rule.visibilities(), VISIBILITIES);
    known("sendTo", rule.sendTo(), new TreeSet<>(places));
    rule.from().forEach(Whom::of);
    storm(rule, zone);
  }

  /**
   * What its messages must obey.
   *
   * @param usual of the times where it names none
   */
  static StormRules storm(Rule rule, ZoneId usual) {
    return StormRules.ofMessages(rule.quietHours(), rule.digest(), zone(rule.timeZone(), usual));
  }

  private static ZoneId zone(@Nullable String written, ZoneId usual) {
    try {
      return written == null ? usual : ZoneId.of(written);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("timeZone must be one such as Europe/Berlin.", e);
    }
  }

  private static void bounded(String list, List<String> entries) {
    if (entries.size() > MOST_ENTRIES) {
      throw new IllegalArgumentException("%s may have %d.".formatted(list, MOST_ENTRIES));
    }
    entries.forEach(entry -> bounded(list, entry));
  }

  private static void bounded(String field, String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("%s may have %d characters.".formatted(field, LONGEST));
    }
  }

  private static void known(String list, List<String> entries, Set<String> words) {
    if (!words.containsAll(entries)) {
      throw new IllegalArgumentException(
          words.isEmpty()
              ? "%s must be empty: there is nothing yet that could be named.".formatted(list)
              : "%s must be among %s.".formatted(list, String.join(", ", words)));
    }
  }
}
