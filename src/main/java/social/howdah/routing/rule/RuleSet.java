package social.howdah.routing.rule;

import java.util.List;
import java.util.Objects;

/**
 * A person's rules. They are asked in order, and the first that fits decides.
 *
 * @param version rises with each change; 0: the person has none, and the installation's hold
 */
public record RuleSet(long version, List<Rule> rules) {
  /** Of a person who has chosen nothing. */
  static final RuleSet NONE = new RuleSet(0, List.of());

  /** Rules that are not written are none. */
  public RuleSet {
    rules = List.copyOf(Objects.requireNonNullElse(rules, List.of()));
  }

  /** Whether the person has chosen them; they may have chosen to hear nothing. */
  public boolean areOwn() {
    return version > 0;
  }
}
