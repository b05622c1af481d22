package social.howdah.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.Type;
import java.time.Clock;
import social.howdah.platform.Metrics;
import social.howdah.platform.http.GuardedConnections;
import social.howdah.platform.http.TestConnections;

/** The client, able to reach servers of a test. */
public final class TestClient {
  private TestClient() {}

  public static MastodonClient client() {
    return client(new RateLimits(Clock.systemUTC()), Clock.systemUTC());
  }

  public static MastodonClient client(RateLimits limits, Clock clock) {
    return client(TestConnections.toThisMachine(), limits, clock);
  }

  public static MastodonClient client(
      GuardedConnections connections, RateLimits limits, Clock clock) {
    return new MastodonClient(
        new RestClients(connections, limits, clock), limits, clock, Metrics.none());
  }

  /** What was decoded, as JSON again. */
  public static JsonNode json(Object decoded) {
    return Mapper.JSON.valueToTree(decoded);
  }

  /** A record from an answer's body, by the client's own rules. */
  public static Object decode(String body, Type type) throws IOException {
    return Mapper.JSON.readerFor(Mapper.JSON.constructType(type)).readValue(body);
  }
}
