package social.howdah.console.inbox;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.problem.Problem;
import social.howdah.routing.inbox.InboxSearch;
import social.howdah.routing.inbox.InboxSearchBuilder;

/** What a request asks of the inbox; what is blank asks for nothing. */
public class InboxQuery {
  @QueryParam("source")
  @Nullable String source;

  @QueryParam("type")
  @Nullable String type;

  @QueryParam("route")
  @Nullable String route;

  @QueryParam("verdict")
  @Nullable String verdict;

  @QueryParam("text")
  @Nullable String text;

  @QueryParam("from")
  @Nullable String from;

  @QueryParam("until")
  @Nullable String until;

  @QueryParam("before")
  @Nullable UUID before;

  /**
   * The search.
   *
   * @throws Problem 400 for a time that is none
   */
  InboxSearch search() {
    return InboxSearchBuilder.builder()
        .source(given(source))
        .type(given(type))
        .route(given(route))
        .verdict(given(verdict))
        .text(given(text))
        .from(time("from", given(from)))
        .until(time("until", given(until)))
        .before(before)
        .build();
  }

  /** For the form, as it was sent. */
  Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("source", shown(source));
    fields.put("type", shown(type));
    fields.put("route", shown(route));
    fields.put("verdict", shown(verdict));
    fields.put("text", shown(text));
    fields.put("from", shown(from));
    fields.put("until", shown(until));
    return fields;
  }

  private static String shown(@Nullable String field) {
    return field == null ? "" : field.strip();
  }

  private static @Nullable String given(@Nullable String field) {
    return field == null || field.isBlank() ? null : field.strip();
  }

  /** {@code 2026-11-27}, {@code 2026-11-27T10:00} as forms have it (in UTC), or an instant. */
  private static @Nullable Instant time(String name, @Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      if (text.endsWith("Z")) {
        return Instant.parse(text);
      }
      return text.contains("T")
          ? LocalDateTime.parse(text).toInstant(ZoneOffset.UTC)
          : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeParseException e) {
      throw new Problem(400, name + " must be a time such as 2026-11-27T10:00, in UTC, or a day.");
    }
  }
}
