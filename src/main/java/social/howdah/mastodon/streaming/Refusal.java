package social.howdah.mastodon.streaming;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.websocket.client.JettyUpgradeListener;
import social.howdah.platform.http.HttpAnswer;

/** What a server says when it opens no socket: how long it wants to be left alone. */
final class Refusal implements JettyUpgradeListener {
  private static final Duration LONGEST = Duration.ofHours(1);

  private volatile Duration wait = Duration.ZERO;

  @Override
  public void onHandshakeResponse(Request request, Response response) {
    String value = response.getHeaders().get(HttpHeader.RETRY_AFTER);
    if (value != null) {
      wait =
          new HttpAnswer(response.getStatus(), Map.of("retry-after", List.of(value)))
              .retryAfter(Instant.now())
              .map(asked -> asked.compareTo(LONGEST) < 0 ? asked : LONGEST)
              .orElse(Duration.ZERO);
    }
  }

  /** Zero where it does not say. */
  Duration retryAfter() {
    return wait;
  }
}
