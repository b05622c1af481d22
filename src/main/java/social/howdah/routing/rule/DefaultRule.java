package social.howdah.routing.rule;

import java.util.List;

/**
 * What holds for a person who has their notifications brought and has chosen nothing else: a mail a
 * day, of all that happened.
 */
final class DefaultRule {
  /** Where the person reads mail. */
  static final String PLACE = "own-mail";

  static final Rule RULE =
      RuleBuilder.builder()
          .id("default")
          .name("Once a day")
          .accounts(List.of())
          .types(List.of())
          .from(List.of())
          .visibilities(List.of())
          .words(List.of())
          .sendTo(List.of(PLACE))
          .digest("daily")
          .build();

  private DefaultRule() {}
}
