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

/** Reads what statuses and messages must obey. */
@Singleton
public class StormRulesConfig implements StartupCheck {
  private static final String ACCOUNT = "howdah.account";
  private static final Duration LONGEST = Duration.ofDays(7);

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
    return StormRulesBuilder.builder()
        .gather(time(settings, prefix + ".gather"))
        .cap(cap(settings, prefix + ".cap"))
        .accountCap(cap(settings, ACCOUNT + "." + account + ".cap"))
        .collapse(time(settings, prefix + ".collapse"))
        .quietHours(quiet(settings, prefix + ".quiet-hours", zone))
        .timeZone(zone.getId())
        .approval(settings.flag(prefix + ".approval", false))
        .build();
  }

  /** Of the messages of a route. */
  public static StormRules messages(Settings settings, String prefix) {
    String digest = prefix + ".digest";
    ZoneId zone = zone(settings, prefix + ".time-zone");
    return StormRulesBuilder.builder()
        .quietHours(quiet(settings, prefix + ".quiet-hours", zone))
        .timeZone(zone.getId())
        .digest(
            settings
                .parsed(digest, DigestTime::parse, DigestTime.WHAT_IT_MUST_BE)
                .flatMap(time -> settings.text(digest))
                .orElse(null))
        .build();
  }

  private static @Nullable String quiet(Settings settings, String property, ZoneId zone) {
    return settings
        .parsed(property, text -> QuietHours.parse(text, zone), QuietHours.WHAT_IT_MUST_BE)
        .flatMap(hours -> settings.text(property))
        .orElse(null);
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

  /** The time zone that a property names; UTC if none. */
  public static ZoneId zone(Settings settings, String property) {
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
