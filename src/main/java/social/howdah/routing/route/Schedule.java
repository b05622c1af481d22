package social.howdah.routing.route;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.config.ShortDuration;
import social.howdah.routing.language.Facts;
import social.howdah.routing.language.RoutingException;
import social.howdah.routing.template.Template;

/**
 * When a status is posted: a time of ISO 8601 with its offset, or how long after the event was
 * received; nothing for at once.
 */
record Schedule(Template template) {

  @Nullable Instant at(Facts facts) throws RoutingException {
    String text = template.render(facts);
    if (text.isEmpty()) {
      return null;
    }
    try {
      Instant at =
          Character.isDigit(text.charAt(0)) && text.indexOf('-') > 0
              ? OffsetDateTime.parse(text).toInstant()
              : facts.now().plus(ShortDuration.parse(text));
      return at.truncatedTo(ChronoUnit.MICROS);
    } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
      throw new RoutingException(
          "The schedule is %s, which is neither a time such as 2026-12-24T18:00:00+01:00 nor a"
                  .formatted(shortened(text))
              + " duration such as 30m.",
          e);
    }
  }

  private static String shortened(String text) {
    return "\"" + text.substring(0, Math.min(text.length(), 60)) + "\"";
  }
}
