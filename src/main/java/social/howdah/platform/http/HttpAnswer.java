package social.howdah.platform.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came back.
 *
 * @param headers by name in lower case
 */
public record HttpAnswer(int status, Map<String, List<String>> headers) {

  public Optional<String> header(String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst();
  }

  public boolean succeeded() {
    return status >= 200 && status < 300;
  }

  /**
   * How long the other side wants to be left alone; empty if it does not say, or the time is over.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-retry-after">RFC 9110:
   *     Retry-After</a>
   */
  public Optional<Duration> retryAfter(Instant now) {
    String value = header("retry-after").map(String::strip).orElse("");
    // Zulip and others write a fraction, which the specification does not know.
    if (value.matches("\\d{1,6}(\\.\\d{1,20})?")) {
      return Optional.of(
          Duration.ofSeconds((long) Math.ceil(Math.max(1, Double.parseDouble(value)))));
    }
    try {
      Duration wait =
          Duration.between(
              now, ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
      return wait.isNegative() ? Optional.empty() : Optional.of(wait);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
