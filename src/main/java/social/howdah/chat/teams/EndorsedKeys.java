package social.howdah.chat.teams;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.http.HttpDocument;
import social.howdah.platform.http.HttpOut;
import social.howdah.platform.json.Json;
import social.howdah.platform.json.MalformedJsonException;

/**
 * The Bot Framework's keys, where its metadata says; those alone that are endorsed for Teams.
 *
 * @see <a
 *     href="https://learn.microsoft.com/en-us/azure/bot-service/rest-api/bot-framework-rest-connector-authentication">
 *     Microsoft: Authentication with the Bot Connector API</a>
 */
record EndorsedKeys(HttpOut out) implements ResourceRetriever {
  private static final long LARGEST = 1 << 20;
  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final String JSON = "application/json";

  @Override
  public Resource retrieveResource(URL metadata) throws IOException {
    Object keys = get(URI.create(metadata.toString())).get("jwks_uri");
    URI url = URI.create(Objects.toString(keys, ""));
    List<?> endorsed =
        get(url).get("keys") instanceof List<?> all
            ? all.stream().filter(EndorsedKeys::isEndorsed).toList()
            : List.of();
    return new Resource(Json.write(Map.of("keys", endorsed)), JSON);
  }

  private static boolean isEndorsed(Object key) {
    return key instanceof Map<?, ?> map
        && map.get("endorsements") instanceof List<?> endorsements
        && endorsements.contains(TeamsProof.CHANNEL);
  }

  private Map<String, @Nullable Object> get(URI url) throws IOException {
    HttpDocument document = out.get(url, JSON, LARGEST, LONGEST);
    if (document.answer().status() != 200) {
      throw new IOException("the answer has status " + document.answer().status());
    }
    try {
      return Json.readPayload(document.text().getBytes(StandardCharsets.UTF_8));
    } catch (MalformedJsonException e) {
      throw new IOException("the answer is no JSON", e);
    }
  }
}
