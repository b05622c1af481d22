package social.howdah.console.mine;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import social.howdah.console.page.Phrase;
import social.howdah.routing.rule.Rule;
import social.howdah.routing.rule.RuleBuilder;

/**
 * Rules that most persons want, to be chosen by one click. Public for the templates.
 *
 * @param word of the form, and of the sentence for the person
 */
public record ReadyRules(String word, List<Ready> rules) {
  static final List<ReadyRules> ALL =
      List.of(
          new ReadyRules(
              "spoken",
              List.of(
                  new Ready("rule.said-to-me", List.of("mention", "quote"), null),
                  new Ready("rule.rest", List.of(), "daily"))),
          new ReadyRules("at-once", List.of(Ready.everything(null))),
          new ReadyRules("hourly", List.of(Ready.everything("hourly"))),
          new ReadyRules("daily", List.of(Ready.everything("daily"))),
          new ReadyRules("nothing", List.of()));

  /**
   * One of them, without where it leads.
   *
   * @param name the key of its name
   */
  public record Ready(String name, List<String> types, @Nullable String digest) {
    private static Ready everything(@Nullable String digest) {
      return new Ready("rule.everything", List.of(), digest);
    }
  }

  /** Of a form. */
  static Optional<ReadyRules> of(@Nullable String word) {
    return ALL.stream().filter(choice -> choice.word().equals(word)).findFirst();
  }

  /**
   * The rules.
   *
   * @param timeZone null for the installation's
   * @param says the names, in the language of whoever chooses: from then on they are theirs
   */
  List<Rule> leadingTo(String place, @Nullable String timeZone, Function<Phrase, String> says) {
    return rules.stream()
        .map(
            ready ->
                RuleBuilder.builder()
                    .name(says.apply(Phrase.of(ready.name())))
                    .types(ready.types())
                    .sendTo(List.of(place))
                    .digest(ready.digest())
                    .timeZone(timeZone)
                    .build())
        .toList();
  }
}
