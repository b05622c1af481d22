package social.howdah.routing.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Names rules, so that what one of them has gathered is still its own when others change. */
final class RuleIds {
  private static final String ID = "[0-9a-f]{8}";

  private RuleIds() {}

  /** The same rules; those that are new, or have another's id, get one. */
  static List<Rule> given(List<Rule> rules) {
    Set<String> taken = new HashSet<>();
    return rules.stream().map(rule -> isOld(rule, taken) ? rule : named(rule, taken)).toList();
  }

  private static boolean isOld(Rule rule, Set<String> taken) {
    return rule.id() != null && rule.id().matches(ID) && taken.add(rule.id());
  }

  private static Rule named(Rule rule, Set<String> taken) {
    String id = UUID.randomUUID().toString().substring(0, 8);
    return taken.add(id) ? RuleBuilder.builder(rule).id(id).build() : named(rule, taken);
  }
}
