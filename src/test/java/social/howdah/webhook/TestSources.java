package social.howdah.webhook;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import social.howdah.message.Event;
import social.howdah.platform.Metrics;
import social.howdah.platform.SettableClock;
import social.howdah.platform.config.TestSettings;
import social.howdah.routing.EventSources;
import social.howdah.webhook.feed.FeedKinds;
import social.howdah.webhook.standard.StandardKinds;
import social.howdah.webhook.vendor.VendorKinds;

/** The kinds of sources, as CDI finds them. */
public final class TestSources {
  private TestSources() {}

  /** A source of a kind that has {@link Samples}, ready to read them. */
  public static Source open(String kind) {
    return open(Signing.of(kind).source("a-source"));
  }

  /** The source {@code a-source} of these properties. */
  public static Source open(Map<String, String> properties) {
    SourcesConfig config = new SourcesConfig(TestSettings.of(properties), kinds());
    return Objects.requireNonNull(config.sources().get("a-source")).source();
  }

  /** The sources of a configuration, as routing sees them. */
  public static EventSources all(Map<String, String> settings) {
    SettableClock clock = new SettableClock();
    return new Sources(
        new SourcesConfig(TestSettings.of(settings), kinds()),
        new PreviousSecrets(clock, Metrics.none()),
        clock);
  }

  public static List<SourceKind> kinds() {
    List<SourceKind> kinds = new ArrayList<>(VendorKinds.all());
    kinds.addAll(StandardKinds.all());
    kinds.addAll(FeedKinds.all());
    return kinds;
  }

  /** What the source {@code s} makes of a request, whose signature is looked at. */
  public static List<Event> read(Map<String, String> properties, Received request) {
    return sources(properties, kinds(), new SettableClock()).read("s", request);
  }

  /** What a sender hears that asks the source {@code s} whether it may post. */
  public static Map<String, String> permission(Map<String, String> properties, Received request) {
    return sources(properties, kinds(), new SettableClock()).permission("s", request);
  }

  /**
   * Sources.
   *
   * @param properties of the source {@code s}, without {@code howdah.source.s.} before them
   */
  static Sources sources(Map<String, String> properties, List<SourceKind> kinds, Clock clock) {
    Map<String, String> settings = new HashMap<>();
    properties.forEach((key, value) -> settings.put("howdah.source.s." + key, value));
    return new Sources(
        new SourcesConfig(TestSettings.of(settings), kinds),
        new PreviousSecrets(clock, Metrics.none()),
        clock);
  }
}
