package social.howdah.push;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import social.howdah.mastodon.Instance;
import social.howdah.platform.StartupCheck;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.Settings;

/** How notifications are brought. */
@Singleton
public class NotificationsConfig implements StartupCheck {
  private static final String FAMILY = "howdah.instance";
  private static final String MODE = "howdah.notifications.mode";
  private static final String OWN_MODE = "notifications.mode";
  private static final String CATCH_UP = "howdah.notifications.catch-up";
  private static final String GAP = "howdah.notifications.longest-gap";
  private static final String JOURNAL = "howdah.journal.retention";

  private final Settings settings;

  @Inject
  public NotificationsConfig(Settings settings) {
    this.settings = settings;
  }

  /** How the notifications of an instance's accounts come. */
  public Mode mode(Instance instance) {
    return mode(FAMILY + "." + instance.host().replace(':', '-') + "." + OWN_MODE)
        .or(() -> mode(MODE))
        .orElse(Mode.AUTO);
  }

  private Optional<Mode> mode(String name) {
    return settings
        .choice(name, Set.of("push", "stream", "poll", "auto"))
        .map(word -> Mode.valueOf(word.toUpperCase(Locale.ROOT)));
  }

  /** The time between two looks at an account where that is all there is. */
  public Duration poll() {
    return within(
        "howdah.notifications.poll",
        Duration.ofMinutes(1),
        Duration.ofSeconds(10),
        Duration.ofHours(1));
  }

  /** The time between two looks for what no push has told. */
  public Duration catchUp() {
    return within(CATCH_UP, Duration.ofHours(1), Duration.ofMinutes(1), Duration.ofDays(1));
  }

  /** How old a notification may be that is still brought. */
  public Duration longestGap() {
    Duration kept = settings.duration(JOURNAL, Duration.ofDays(30));
    Duration gap = settings.duration(GAP, min(Duration.ofDays(7), kept));
    if (gap.compareTo(Duration.ofMinutes(10)) < 0 || gap.compareTo(kept) > 0) {
      throw new InvalidConfigurationException(
          GAP, "must be at least 10m, and at most what " + JOURNAL + " is.");
    }
    return gap;
  }

  /** How many notifications are made up for after an absence. */
  public int mostMissed() {
    return settings.number("howdah.notifications.most-missed", 1_000, 1, 100_000);
  }

  private Duration within(String name, Duration usual, Duration least, Duration most) {
    Duration value = settings.duration(name, usual);
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw new InvalidConfigurationException(
          name, "must be from %ds to %ds.".formatted(least.toSeconds(), most.toSeconds()));
    }
    return value;
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  @Override
  public void check() {
    mode(MODE);
    settings.hosts(FAMILY, OWN_MODE).forEach(host -> mode(FAMILY + "." + host + "." + OWN_MODE));
    poll();
    catchUp();
    longestGap();
    mostMissed();
  }
}
