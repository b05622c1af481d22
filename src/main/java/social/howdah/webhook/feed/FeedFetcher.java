package social.howdah.webhook.feed;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import social.howdah.platform.http.HttpContent;
import social.howdah.platform.http.HttpOut;

/** Fetches feeds. Each address on the way is guarded as the first one is. */
@Singleton
class FeedFetcher {
  private static final String ACCEPT =
      "application/atom+xml, application/rss+xml, application/rdf+xml;q=0.9,"
          + " application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1";
  private static final long LARGEST = 3 << 20;
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final int MOST_REDIRECTS = 5;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  /**
   * What came back.
   *
   * @param from where redirects have led
   */
  record Fetched(HttpContent content, URI from) {}

  private final HttpOut http;

  @Inject
  FeedFetcher(HttpOut http) {
    this.http = http;
  }

  /**
   * Fetches a feed, following redirects.
   *
   * @throws IOException when there is no answer, or one that is too large or too slow
   * @throws LookFailedException when it is led on and on, or to no address
   */
  Fetched fetch(URI url, Validators validators) throws IOException, LookFailedException {
    Map<String, String> headers = new HashMap<>(validators.headers());
    headers.put("Accept", ACCEPT);
    URI next = url;
    for (int i = 0; i <= MOST_REDIRECTS; i++) {
      HttpContent content = http.fetch(next, headers, "feed", LARGEST, LONGEST);
      if (!REDIRECTS.contains(content.answer().status())) {
        return new Fetched(content, next);
      }
      String location = WebLink.of(content.answer().header("location").orElse(null), next);
      if (location == null) {
        throw new LookFailedException("it is redirected to no address", Optional.empty());
      }
      next = URI.create(location);
    }
    throw new LookFailedException(
        "it is redirected more than %d times".formatted(MOST_REDIRECTS), Optional.empty());
  }
}
