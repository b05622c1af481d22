package social.howdah.console.page;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.ocpsoft.prettytime.PrettyTime;
import org.ocpsoft.prettytime.units.JustNow;

/**
 * The words of the pages, in each language a bundle beside this class.
 *
 * @see MessageFormat the language of their patterns: an apostrophe is written twice
 */
@Singleton
public class Words {
  private static final String BUNDLE = "social.howdah.console.page.words";

  /** Whoever reads no other language reads the bundle without one: English. */
  private static final ResourceBundle.Control EXACTLY =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Clock clock;

  @Inject
  public Words(Clock clock) {
    this.clock = clock;
  }

  /**
   * What is to be said.
   *
   * @param zone null where nobody sees which one it is: UTC, with its name
   * @throws java.util.MissingResourceException for a key that no bundle has
   */
  public String say(Phrase phrase, Locale language, @Nullable ZoneId zone) {
    Object[] values =
        phrase.values().stream().map(value -> spoken(value, language, zone)).toArray();
    return new MessageFormat(pattern(phrase.key(), language), language).format(values);
  }

  /** For scripts, and chat: times say that they are UTC's. */
  public String english(Phrase phrase) {
    return say(phrase, Locale.ENGLISH, null);
  }

  /** As short as it is clear today: {@code 14:05:12}, or with its day. */
  String moment(Instant instant, Locale language, ZoneId zone) {
    ZonedDateTime then = instant.atZone(zone);
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    String length =
        then.toLocalDate().equals(today)
            ? "today"
            : then.getYear() == today.getYear() ? "this-year" : "before";
    return format("time." + length, language).format(then);
  }

  /** To the second, with the zone. */
  String wholeMoment(Instant instant, Locale language, ZoneId zone) {
    return format("time.whole", language).format(instant.atZone(zone));
  }

  /** How long ago, or in how long: {@code 3 minutes ago}. */
  String age(Instant instant, Locale language) {
    PrettyTime words = spoken(language);
    words.getUnit(JustNow.class).setMaxQuantity(Duration.ofMinutes(1).toMillis());
    return words.format(instant);
  }

  private String length(Duration length, Locale language) {
    PrettyTime words = spoken(language);
    words.removeUnit(JustNow.class);
    return words.formatDuration(clock.instant().minus(length.abs()));
  }

  private PrettyTime spoken(Locale language) {
    return new PrettyTime(clock.instant()).setLocale(language);
  }

  private Object spoken(Object value, Locale language, @Nullable ZoneId zone) {
    if (value instanceof Phrase phrase) {
      return say(phrase, language, zone);
    } else if (value instanceof Instant instant) {
      return zone == null
          ? moment(instant, language, ZoneOffset.UTC) + " UTC"
          : moment(instant, language, zone);
    } else if (value instanceof Phrase.Age age) {
      return age(age.since(), language);
    } else if (value instanceof Duration length) {
      return length(length, language);
    }
    return value;
  }

  private static DateTimeFormatter format(String key, Locale language) {
    return DateTimeFormatter.ofPattern(pattern(key, language), language);
  }

  private static String pattern(String key, Locale language) {
    return ResourceBundle.getBundle(BUNDLE, language, Words.class.getClassLoader(), EXACTLY)
        .getString(key);
  }
}
