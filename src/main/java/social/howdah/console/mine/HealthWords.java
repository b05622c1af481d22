package social.howdah.console.mine;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import social.howdah.account.TokenHealth;

/** How an account's token is, as a sentence. */
@Singleton
class HealthWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final Clock clock;

  @Inject
  HealthWords(Clock clock) {
    this.clock = clock;
  }

  /**
   * The sentence.
   *
   * @param waiting how many statuses wait to be published by the account
   */
  String of(TokenHealth health, int waiting) {
    String since = DAY.format(health.since());
    return switch (health.state()) {
      case UNCHECKED -> "Not checked yet.";
      case WORKS -> "Works, checked %s.".formatted(ago(health.checked()));
      case MOVED -> "Works, checked %s. %s".formatted(ago(health.checked()), said(health));
      case REFUSED -> "Does not work since %s: %s".formatted(since, said(health));
      case UNREACHABLE ->
          "Its instance does not answer since %s; what is to be sent is tried again."
              .formatted(since);
      case DEAD ->
          "Revoked or expired at the instance, noticed on %s: %s. Link it again."
              .formatted(since, wait(waiting));
    };
  }

  private static String said(TokenHealth health) {
    return String.valueOf(health.reason());
  }

  private static String wait(int deliveries) {
    return deliveries == 1 ? "1 delivery waits" : deliveries + " deliveries wait";
  }

  private String ago(@Nullable Instant when) {
    if (when == null) {
      return "never";
    }
    Duration age = Duration.between(when, clock.instant());
    if (age.toMinutes() < 1) {
      return "just now";
    } else if (age.toHours() < 1) {
      return count(age.toMinutes(), "minute");
    } else if (age.toDays() < 1) {
      return count(age.toHours(), "hour");
    }
    return count(age.toDays(), "day");
  }

  private static String count(long number, String unit) {
    return "%d %s%s ago".formatted(number, unit, number == 1 ? "" : "s");
  }
}
