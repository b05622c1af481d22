package social.howdah.webhook;

import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.json.Json;
import social.howdah.platform.json.MalformedJsonException;
import social.howdah.platform.problem.Problem;

/** A request as it came, not yet believed. */
public final class Received {
  private final Map<String, List<String>> headers = new HashMap<>();
  private final Optional<String> token;
  private final byte[] body;

  public Received(Map<String, List<String>> headers, byte[] body) {
    this(headers, Optional.empty(), body);
  }

  /**
   * A request whose address holds a secret.
   *
   * @param token what the address has beyond the source's name
   */
  public Received(Map<String, List<String>> headers, Optional<String> token, byte[] body) {
    headers.forEach((name, values) -> this.headers.put(name.toLowerCase(Locale.ROOT), values));
    this.token = token;
    this.body = body;
  }

  /** What the address has beyond the source's name: a secret, or somebody's guess at it. */
  public Optional<String> token() {
    return token;
  }

  /** Not a copy: it is read only. */
  public byte[] body() {
    return body;
  }

  /** By name in lower case. */
  public Map<String, List<String>> headers() {
    return headers;
  }

  public Optional<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
        .filter(value -> !value.isBlank())
        .findFirst();
  }

  /**
   * A header the source always sends.
   *
   * @throws Problem 400 when it does not
   */
  public String required(String name) {
    return header(name)
        .orElseThrow(
            () -> new Problem(400, "The header " + name + " is missing; this source sends it."));
  }

  /**
   * The body as JSON; what is not an object stands there as {@code value}.
   *
   * @throws Problem 415 when the content type is another, 400 when it cannot be read; it repeats
   *     nothing of the body
   */
  public Map<String, @Nullable Object> json() {
    if (header("Content-Type").filter(Received::isJson).isEmpty()) {
      throw new Problem(415, "Send JSON: set the content type to application/json.");
    }
    try {
      return Json.readPayload(body);
    } catch (MalformedJsonException e) {
      throw new Problem(400, "The body is " + e.getMessage() + ".");
    }
  }

  private static boolean isJson(String contentType) {
    try {
      MediaType type = MediaType.valueOf(contentType);
      return type.getType().equalsIgnoreCase("application")
          && (type.getSubtype().equalsIgnoreCase("json")
              || type.getSubtype().toLowerCase(Locale.ROOT).endsWith("+json"));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
