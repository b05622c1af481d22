package social.howdah.mastodon.streaming;

import java.time.Duration;
import social.howdah.mastodon.MastodonClient;
import social.howdah.platform.http.TestConnections;

/** Streams of servers of a test. */
public final class TestStreaming {
  private TestStreaming() {}

  public static Streaming over(MastodonClient client) {
    return over(client, Duration.ofSeconds(30));
  }

  static Streaming over(MastodonClient client, Duration heartbeat) {
    return new Streaming(client, new Sockets(TestConnections.toThisMachine(), heartbeat));
  }
}
