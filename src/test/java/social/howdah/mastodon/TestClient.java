package social.howdah.mastodon;

import java.time.Clock;
import social.howdah.platform.Metrics;
import social.howdah.platform.http.TestConnections;

/** The client, able to reach servers of a test. */
public final class TestClient {
  private TestClient() {}

  public static MastodonClient client() {
    return client(new RateLimits(Clock.systemUTC()));
  }

  public static MastodonClient client(RateLimits limits) {
    return new MastodonClient(
        new RestClients(TestConnections.toThisMachine(), limits, Clock.systemUTC()),
        Metrics.none());
  }
}
