package social.howdah.routing.storm;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.StartupCheck;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.Settings;

/** Reads what statuses must obey. */
@Singleton
public class StormRulesConfig implements StartupCheck {
  private static final String ACCOUNT = "howdah.account";
  private static final Duration LONGEST = Duration.ofDays(7);
  private static final String HOURS =
      "must be spans such as 22:00-07:00 or Sat-Sun 00:00-24:00, separated by commas, and leave an hour to speak.";

  private final Settings settings;

  @Inject
  StormRulesConfig(Settings settings) {
    this.settings = settings;
  }

  /**
   * Of a route that posts as this account.
   *
   * @param prefix {@code howdah.route.<name>}
   */
  public static StormRules read(Settings settings, String prefix, String account) {
    ZoneId zone = zone(settings, prefix + ".time-zone");
    String quiet = prefix + ".quiet-hours";
    return StormRulesBuilder.builder()
        .gather(time(settings, prefix + ".gather"))
        .cap(cap(settings, prefix + ".cap"))
        .accountCap(cap(settings, ACCOUNT + "." + account + ".cap"))
        .collapse(time(settings, prefix + ".collapse"))
        .quietHours(
            settings
                .parsed(quiet, text -> QuietHours.parse(text, zone), HOURS)
                .flatMap(hours -> settings.text(quiet))
                .orElse(null))
        .timeZone(zone.getId())
        .approval(settings.flag(prefix + ".approval", false))
        .build();
  }

  private static @Nullable Duration time(Settings settings, String property) {
    Optional<Duration> time =
        settings.text(property).map(text -> settings.duration(property, Duration.ZERO));
    if (time.isPresent()
        && (time.get().isZero() || time.get().isNegative() || time.get().compareTo(LONGEST) > 0)) {
      throw new InvalidConfigurationException(
          property, "must be longer than nothing and at most 7d.");
    }
    return time.orElse(null);
  }

  private static @Nullable Cap cap(Settings settings, String property) {
    return settings
        .parsed(
            property,
            Cap::parse,
            "must be a number and a time of at most 7d: 5/1h; 5 alone is for an hour.")
        .orElse(null);
  }

  private static ZoneId zone(Settings settings, String property) {
    try {
      return ZoneId.of(settings.text(property, "UTC"));
    } catch (DateTimeException e) {
      throw new InvalidConfigurationException(
          property, "must be a time zone such as Europe/Berlin.");
    }
  }

  /** What was said is remembered as long as the events are. */
  Duration retention() {
    return settings.duration("howdah.journal.retention", Duration.ofDays(30));
  }

  @Override
  public void check() {
    settings
        .names(ACCOUNT, "cap")
        .forEach(account -> cap(settings, ACCOUNT + "." + account + ".cap"));
  }
}
