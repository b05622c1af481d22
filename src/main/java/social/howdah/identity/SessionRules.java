package social.howdah.identity;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** The rule of the configured mode. */
@Singleton
public class SessionRules {
  private final Instance<SessionRule> rules;
  private final SignInMode mode;

  @Inject
  SessionRules(@Any Instance<SessionRule> rules, IdentityConfig config) {
    this.rules = rules;
    this.mode = config.mode();
  }

  public SessionRule current() {
    return rules.stream().filter(rule -> rule.mode() == mode).findFirst().orElseThrow();
  }
}
