package social.howdah.forward;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import social.howdah.platform.Secret;
import social.howdah.platform.json.Json;

/**
 * A request to a destination.
 *
 * @param method {@code POST}, {@code PUT}, {@code PATCH} or {@code GET}
 * @param url where to; it may itself be the secret that lets us in
 * @param headers among them may be one that lets us in
 */
public record Outgoing(
    String method, Secret url, Map<String, String> headers, String contentType, String body) {
  /** The type of JSON, as every chat takes it. */
  public static final String JSON = "application/json; charset=UTF-8";

  /** A request that posts JSON. */
  public static Outgoing json(Secret url, Map<String, ?> body) {
    return new Outgoing("POST", url, Map.of(), JSON, Json.write(body));
  }

  /** The same with a further header. */
  public Outgoing with(String header, String value) {
    Map<String, String> all = new HashMap<>(headers);
    all.put(header, value);
    return new Outgoing(method, url, Map.copyOf(all), contentType, body);
  }

  /** The same by another method. */
  public Outgoing by(String other) {
    return new Outgoing(other, url, headers, contentType, body);
  }

  URI uri() {
    return URI.create(url.reveal());
  }

  byte[] bytes() {
    return body.getBytes(StandardCharsets.UTF_8);
  }

  /** Never the address, the body or a signature. */
  @Override
  public String toString() {
    return "Outgoing[" + method + " " + contentType + "]";
  }
}
