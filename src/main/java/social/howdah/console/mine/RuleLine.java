package social.howdah.console.mine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import social.howdah.console.page.Phrase;
import social.howdah.routing.rule.Rule;

/**
 * A rule in words. Public for the templates.
 *
 * @param what all that has to be so
 * @param when all that is said of it
 */
public record RuleLine(
    @Nullable String name, List<Phrase> what, List<String> where, List<Phrase> when) {

  public static RuleLine of(Rule rule) {
    List<Phrase> what = what(rule);
    return new RuleLine(
        rule.name(),
        what.isEmpty() ? List.of(Phrase.of("rule.what.everything")) : what,
        rule.sendTo(),
        when(rule));
  }

  private static List<Phrase> what(Rule rule) {
    return Stream.of(
            any("rule.what.types", rule.types()),
            any("rule.what.accounts", rule.accounts()),
            any("rule.what.from", rule.from()),
            any("rule.what.visibilities", rule.visibilities()),
            any("rule.what.words", rule.words()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static List<Phrase> when(Rule rule) {
    Phrase when =
        rule.digest() == null
            ? Phrase.of("rule.when.at-once")
            : Phrase.of("rule.when.digest", rule.digest());
    return Stream.of(
            Optional.of(when),
            said("rule.when.quiet", rule.quietHours()),
            said("rule.when.zone", rule.timeZone()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Phrase> said(String key, @Nullable Object value) {
    return Optional.ofNullable(value).map(given -> Phrase.of(key, given));
  }

  /** One of several. */
  private static Optional<Phrase> any(String key, List<String> entries) {
    return entries.stream()
        .map(Object.class::cast)
        .reduce((some, more) -> Phrase.of("rule.or", some, more))
        .map(given -> Phrase.of(key, given));
  }
}
