package social.howdah.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Instance;
import social.howdah.mastodon.InstanceAddress;
import social.howdah.platform.http.HttpDocument;
import social.howdah.platform.http.HttpOut;
import social.howdah.platform.json.Json;
import social.howdah.platform.json.MalformedJsonException;

/**
 * Asks a host where an account lives. Hosts lead elsewhere by redirects; these are followed by
 * hand, each one guarded as any connection is, never from https to http, and not for ever.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7033">RFC 7033: WebFinger</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6415">RFC 6415: host-meta</a>
 */
@Singleton
class Webfinger {
  private static final Logger LOG = System.getLogger(Webfinger.class.getName());

  private static final int MOST_REDIRECTS = 3;
  private static final long LARGEST = 65_536;
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final HttpOut http;
  private final Duration longest;

  @Inject
  Webfinger(HttpOut http) {
    this(http, LONGEST);
  }

  /** For tests, too: with less patience. */
  Webfinger(HttpOut http, Duration longest) {
    this.http = http;
    this.longest = longest;
  }

  /** Where the account of that name lives, if its host says so. */
  Optional<Instance> home(String user, Instance named) {
    String resource = "acct:" + user + "@" + named.host();
    try {
      HttpDocument direct = get(wellKnown(named, "webfinger", resource), "application/jrd+json");
      Optional<Instance> home = actor(direct);
      return home.isPresent() ? home : byHostMeta(named, resource);
    } catch (IOException | IllegalArgumentException e) {
      LOG.log(Level.INFO, "No webfinger at " + named + ": " + e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private Optional<Instance> byHostMeta(Instance named, String resource) throws IOException {
    HttpDocument meta = get(wellKnown(named, "host-meta", null), "application/xrd+xml");
    if (!meta.answer().succeeded()) {
      return Optional.empty();
    }
    Element link =
        Jsoup.parse(meta.text(), "", Parser.xmlParser()).selectFirst("Link[rel=lrdd][template]");
    if (link == null) {
      return Optional.empty();
    }
    String template = link.attr("template").replace("{uri}", "{resource}");
    URI url = UriBuilder.fromUri(template).build(resource);
    return actor(get(onward(named.base(), url), "application/jrd+json"));
  }

  private static URI wellKnown(Instance host, String name, @Nullable String resource) {
    UriBuilder url = UriBuilder.fromUri(host.base()).path(".well-known").path(name);
    return resource == null
        ? url.build()
        : url.queryParam("resource", "{resource}").build(resource);
  }

  private HttpDocument get(URI url, String accept) throws IOException {
    URI at = url;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      HttpDocument document = http.get(at, accept, LARGEST, longest);
      Optional<String> location = document.answer().header("location");
      if (!REDIRECTS.contains(document.answer().status()) || location.isEmpty()) {
        return document;
      }
      at = onward(at, at.resolve(location.get()));
    }
    throw new IOException("too many redirects");
  }

  private static URI onward(URI from, URI to) throws IOException {
    boolean safe = "https".equals(to.getScheme()) || "http".equals(from.getScheme());
    boolean http = "https".equals(to.getScheme()) || "http".equals(to.getScheme());
    if (!safe || !http || to.getHost() == null || to.getRawUserInfo() != null) {
      throw new IOException("it leads to where nobody is sent");
    }
    return to;
  }

  /** The host of the actor that ActivityPub knows. */
  private static Optional<Instance> actor(HttpDocument document) {
    if (!document.answer().succeeded()) {
      return Optional.empty();
    }
    try {
      Object links =
          Json.readPayload(document.text().getBytes(StandardCharsets.UTF_8)).get("links");
      return (links instanceof List<?> list ? list : List.of())
          .stream()
              .filter(link -> link instanceof Map<?, ?> map && "self".equals(map.get("rel")))
              .map(link -> ((Map<?, ?>) link).get("href"))
              .filter(href -> href instanceof String url && url.matches("https?://.+"))
              .findFirst()
              .map(href -> InstanceAddress.parse((String) href));
    } catch (MalformedJsonException e) {
      return Optional.empty();
    }
  }
}
