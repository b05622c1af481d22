package social.howdah.forward;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A request to a destination. */
public record Outgoing(Map<String, String> headers, String contentType, String body) {

  byte[] bytes() {
    return body.getBytes(StandardCharsets.UTF_8);
  }

  /** Never the body or the signature. */
  @Override
  public String toString() {
    return "Outgoing[" + contentType + "]";
  }
}
