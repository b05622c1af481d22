package social.howdah.platform.http;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import social.howdah.platform.MetricNames;
import social.howdah.platform.Metrics;

/** Sends to systems that are not Mastodon. May be called from any thread; blocks. */
@Singleton
public class HttpOut {
  private final CloseableHttpClient secure;
  private final CloseableHttpClient plain;
  private final Metrics metrics;

  @Inject
  public HttpOut(GuardedConnections connections, Metrics metrics) {
    this.secure = client(connections, "https");
    this.plain = client(connections, "http");
    this.metrics = metrics;
  }

  private static CloseableHttpClient client(GuardedConnections connections, String scheme) {
    return connections
        .configure(HttpClientBuilder.create())
        .setConnectionManager(connections.pool(scheme))
        .setConnectionManagerShared(true)
        .build();
  }

  /**
   * Posts a body; the answer's own body is thrown away.
   *
   * @throws AddressRefusedException when the guard lets nobody contact the address
   * @throws IOException when there is no answer; it may have been received all the same
   */
  public HttpAnswer post(URI url, Map<String, String> headers, byte[] body, String contentType)
      throws IOException {
    HttpPost request = new HttpPost(url);
    headers.forEach(request::setHeader);
    request.setEntity(new ByteArrayEntity(body, ContentType.parse(contentType)));
    long begin = System.nanoTime();
    String outcome = "failed";
    try {
      HttpAnswer answer =
          ("https".equals(url.getScheme()) ? secure : plain)
              .execute(
                  request,
                  response -> {
                    Map<String, List<String>> all =
                        Arrays.stream(response.getHeaders())
                            .collect(
                                Collectors.groupingBy(
                                    header -> header.getName().toLowerCase(Locale.ROOT),
                                    Collectors.mapping(Header::getValue, Collectors.toList())));
                    return new HttpAnswer(response.getCode(), all);
                  });
      outcome = answer.status() / 100 + "xx";
      return answer;
    } finally {
      metrics.time(
          MetricNames.HTTP_CALLS,
          Duration.ofNanos(System.nanoTime() - begin),
          "client=destination",
          "status=" + outcome);
    }
  }

  @PreDestroy
  void close() {
    secure.close(CloseMode.GRACEFUL);
    plain.close(CloseMode.GRACEFUL);
  }
}
