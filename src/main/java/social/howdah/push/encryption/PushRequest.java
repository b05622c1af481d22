package social.howdah.push.encryption;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A push as it came, not yet believed. */
public final class PushRequest {
  private static final Pattern PARAMETER =
      Pattern.compile("([A-Za-z0-9_-]+)\\s*=\\s*\"?([^\",;]*)\"?");

  private final Map<String, List<String>> headers = new TreeMap<>();
  private final byte[] body;

  public PushRequest(Map<String, List<String>> headers, byte[] body) {
    headers.forEach((name, values) -> this.headers.put(name.toLowerCase(Locale.ROOT), values));
    this.body = body;
  }

  /** Not a copy: it is read only. */
  byte[] body() {
    return body;
  }

  public String header(String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst().map(String::strip).orElse("");
  }

  /** A parameter such as {@code dh} of {@code Crypto-Key: dh=…;p256ecdsa=…}. */
  Optional<String> parameter(String header, String name) {
    Matcher matcher = PARAMETER.matcher(header(header));
    while (matcher.find()) {
      if (matcher.group(1).equalsIgnoreCase(name)) {
        return Optional.of(matcher.group(2).strip());
      }
    }
    return Optional.empty();
  }
}
