package social.howdah.platform.oauth;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import social.howdah.platform.Secret;
import social.howdah.platform.http.HttpDocument;
import social.howdah.platform.http.HttpOut;
import social.howdah.platform.json.Json;
import social.howdah.platform.json.MalformedJsonException;

/**
 * An application's own access token, kept until shortly before it ends. May be called from any
 * thread; blocks while a token is fetched.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-4.4">RFC 6749: Client credentials
 *     grant</a>
 */
public final class ClientCredentials {
  private static final long LARGEST = 1 << 16;
  private static final Duration LONGEST = Duration.ofSeconds(5);

  /** So that a token is not used that ends on its way. */
  private static final Duration MARGIN = Duration.ofMinutes(5);

  private final URI endpoint;
  private final Map<String, Secret> fields;
  private final HttpOut out;
  private final Clock clock;
  private Secret token = Secret.of("");
  private Instant end = Instant.MIN;

  /** Of an application; nothing is fetched yet. */
  public ClientCredentials(
      URI endpoint, String id, Secret secret, String scope, HttpOut out, Clock clock) {
    this.endpoint = endpoint;
    this.fields =
        Map.of(
            "grant_type", Secret.of("client_credentials"),
            "client_id", Secret.of(id),
            "client_secret", secret,
            "scope", Secret.of(scope));
    this.out = out;
    this.clock = clock;
  }

  /**
   * A token that is good now.
   *
   * @throws CredentialsRefusedException when the server says that the application is none
   * @throws IOException when it does not answer, or with no token
   */
  public synchronized Secret token() throws IOException {
    Instant now = clock.instant();
    if (!now.isBefore(end)) {
      Map<String, ?> answer = fetched();
      if (!(answer.get("access_token") instanceof String given)
          || !(answer.get("expires_in") instanceof Number seconds)) {
        throw new IOException("The token endpoint gave no token.");
      }
      token = Secret.of(given);
      end = now.plusSeconds(seconds.longValue()).minus(MARGIN);
    }
    return token;
  }

  private Map<String, ?> fetched() throws IOException {
    String form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpDocument document =
        out.submit(endpoint, Map.of("Accept", "application/json"), form, LARGEST, LONGEST);
    int status = document.answer().status();
    if (status == 400 || status == 401) {
      throw new CredentialsRefusedException(status);
    }
    if (!document.answer().succeeded()) {
      throw new IOException("The token endpoint answered " + status + ".");
    }
    try {
      return Json.readPayload(document.text().getBytes(StandardCharsets.UTF_8));
    } catch (MalformedJsonException e) {
      throw new IOException("The token endpoint's answer is no JSON.", e);
    }
  }

  private static String encoded(Secret value) {
    return URLEncoder.encode(value.reveal(), StandardCharsets.UTF_8);
  }
}
