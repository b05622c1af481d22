package social.howdah.console.mine;

import java.time.Instant;
import java.util.Objects;
import social.howdah.account.TokenHealth;
import social.howdah.console.page.Phrase;

/** How an account's token is, as a sentence. */
public final class HealthWords {
  private HealthWords() {}

  /**
   * The sentence.
   *
   * @param waiting how many statuses wait to be published by the account
   */
  public static Phrase of(TokenHealth health, int waiting) {
    Instant checked = Objects.requireNonNullElse(health.checked(), health.since());
    return Phrase.of(
        "health." + health.state(),
        new Phrase.Age(checked),
        health.since(),
        Objects.requireNonNullElse(health.reason(), ""),
        waiting);
  }
}
