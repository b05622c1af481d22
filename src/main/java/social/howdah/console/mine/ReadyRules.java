package social.howdah.console.mine;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.howdah.routing.rule.Rule;
import social.howdah.routing.rule.RuleBuilder;

/**
 * Rules that most persons want, to be chosen by one click. Public for the templates.
 *
 * @param word of the form
 * @param sentence for the person
 */
public record ReadyRules(String word, String sentence, List<Ready> rules) {
  static final List<ReadyRules> ALL =
      List.of(
          new ReadyRules(
              "spoken",
              "What is said to me at once, the rest once a day",
              List.of(
                  new Ready("Said to me", List.of("mention", "quote"), null),
                  new Ready("The rest", List.of(), "daily"))),
          new ReadyRules("at-once", "Everything at once", List.of(Ready.everything(null))),
          new ReadyRules(
              "hourly", "Everything, together each hour", List.of(Ready.everything("hourly"))),
          new ReadyRules(
              "daily",
              "Everything, together once a day at 08:00",
              List.of(Ready.everything("daily"))),
          new ReadyRules("nothing", "Nothing", List.of()));

  /** One of them, without where it leads. */
  public record Ready(String name, List<String> types, @Nullable String digest) {
    private static Ready everything(@Nullable String digest) {
      return new Ready("Everything", List.of(), digest);
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
   */
  List<Rule> leadingTo(String place, @Nullable String timeZone) {
    return rules.stream()
        .map(
            ready ->
                RuleBuilder.builder()
                    .name(ready.name())
                    .types(ready.types())
                    .sendTo(List.of(place))
                    .digest(ready.digest())
                    .timeZone(timeZone)
                    .build())
        .toList();
  }
}
