package social.howdah.console.workshop;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.howdah.console.page.Phrase;
import social.howdah.message.Event;
import social.howdah.platform.json.Json;
import social.howdah.platform.json.MalformedJsonException;
import social.howdah.platform.problem.Problem;
import social.howdah.routing.Previews;
import social.howdah.routing.language.Place;

/** A request to a source as somebody writes it into the form: its headers and its body. */
record PastedEvent(Draft draft) {
  private static final String TYPE = "content-type";
  private static final int UNSUPPORTED = 415;

  /**
   * The event that the source makes of it.
   *
   * @throws UnreadException naming the field because of which it makes none
   */
  Event read(Previews previews) throws UnreadException {
    String source = draft.field("source");
    String body = draft.field("payload");
    if (source.isEmpty() || body.isEmpty()) {
      throw new UnreadException(
          "event", new FieldMistake("", null, Phrase.of("hint.event-needed")));
    }
    Map<String, List<String>> headers = headers();
    if (isJson(body)) {
      headers.putIfAbsent(TYPE, List.of("application/json"));
    }
    try {
      return previews.read(source, headers, body.getBytes(StandardCharsets.UTF_8));
    } catch (Problem e) {
      throw unread(e, body);
    }
  }

  private Map<String, List<String>> headers() throws UnreadException {
    Map<String, List<String>> headers = new HashMap<>();
    for (String line : draft.field("headers").lines().filter(one -> !one.isBlank()).toList()) {
      String[] parts = line.split(":", 2);
      if (parts.length < 2) {
        throw new UnreadException(
            "headers", new FieldMistake(line, null, Phrase.of("hint.header-form")));
      }
      headers.put(parts[0].strip().toLowerCase(Locale.ROOT), List.of(parts[1].strip()));
    }
    return headers;
  }

  private static boolean isJson(String body) {
    return body.startsWith("{") || body.startsWith("[");
  }

  private static UnreadException unread(Problem e, String body) {
    Place place = isJson(body) ? malformed(body) : null;
    if (place != null) {
      return new UnreadException(
          "payload", new FieldMistake("", MarkedLine.of(body, place), Phrase.of("hint.json")));
    }
    String sentence = String.valueOf(e.getMessage());
    String field =
        switch (e.status()) {
          case 404 -> "source";
          case UNSUPPORTED -> "headers";
          default -> sentence.contains("header") ? "headers" : "payload";
        };
    return new UnreadException(field, new FieldMistake(sentence, null, null));
  }

  /** Where it is no JSON; null where it is. */
  private static @Nullable Place malformed(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    try {
      Json.readPayload(bytes);
      return null;
    } catch (MalformedJsonException e) {
      if (e.offset() < 0) {
        return null;
      }
      int before = (int) Math.min(e.offset(), bytes.length);
      String read = new String(bytes, 0, before, StandardCharsets.UTF_8);
      return Place.of(body, read.codePointCount(0, read.length()));
    }
  }
}
