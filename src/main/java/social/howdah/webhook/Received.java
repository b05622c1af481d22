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
import social.howdah.platform.web.Form;

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

  /** The same request with another body. */
  Received with(byte[] other) {
    return new Received(headers, token, other);
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
    if (!isJson()) {
      throw new Problem(415, "Send JSON: set the content type to application/json.");
    }
    try {
      return Json.readPayload(body);
    } catch (MalformedJsonException e) {
      throw new Problem(400, "The body is " + e.getMessage() + ".");
    }
  }

  /**
   * The fields of a form; of a field that is there more than once, the first.
   *
   * @throws Problem 415 when the content type is another, 400 when it cannot be read
   */
  public Map<String, @Nullable Object> form() {
    if (!isForm()) {
      throw new Problem(
          415, "Send a form: set the content type to application/x-www-form-urlencoded.");
    }
    return Form.read(body);
  }

  /** Whether the content type says {@code application/json}, or another that is JSON. */
  public boolean isJson() {
    return contentType()
        .filter(type -> type.getType().equalsIgnoreCase("application"))
        .map(type -> type.getSubtype().toLowerCase(Locale.ROOT))
        .filter(subtype -> subtype.equals("json") || subtype.endsWith("+json"))
        .isPresent();
  }

  public boolean isForm() {
    return contentType()
        .filter(MediaType.APPLICATION_FORM_URLENCODED_TYPE::isCompatible)
        .isPresent();
  }

  /** Empty when there is none, or none that can be read. */
  public Optional<MediaType> contentType() {
    try {
      return header("Content-Type").map(MediaType::valueOf);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Never the body, nor a header: they hold private words. */
  @Override
  public String toString() {
    return "Received[%d bytes]".formatted(body.length);
  }
}
