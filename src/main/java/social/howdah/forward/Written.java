package social.howdah.forward;

import java.util.Map;
import social.howdah.platform.json.Json;

/**
 * What a destination is handed, without the address and what lets us in.
 *
 * @param contentType a MIME type
 */
public record Written(String contentType, String body) {

  public static Written json(Map<String, ?> body) {
    return new Written(Outgoing.JSON, Json.write(body));
  }

  /** Never the words. */
  @Override
  public String toString() {
    return "Written[" + contentType + "]";
  }
}
