package social.howdah.webhook;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import social.howdah.platform.problem.Problem;

/** A request as it came, not yet believed. */
final class Received {
  private final Map<String, List<String>> headers = new HashMap<>();
  private final byte[] body;

  Received(Map<String, List<String>> headers, byte[] body) {
    headers.forEach((name, values) -> this.headers.put(name.toLowerCase(Locale.ROOT), values));
    this.body = body;
  }

  /** Not a copy: it is read only. */
  byte[] body() {
    return body;
  }

  /** By name in lower case. */
  Map<String, List<String>> headers() {
    return headers;
  }

  Optional<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
        .filter(value -> !value.isBlank())
        .findFirst();
  }

  /** A header the source always sends. */
  String required(String name) {
    return header(name)
        .orElseThrow(
            () -> new Problem(400, "The header " + name + " is missing; this source sends it."));
  }
}
