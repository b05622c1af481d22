package social.howdah.webhook.vendor;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import social.howdah.message.Event;
import social.howdah.routing.language.Facts;
import social.howdah.routing.language.RoutingException;
import social.howdah.routing.template.Template;
import social.howdah.webhook.Received;
import social.howdah.webhook.Samples;
import social.howdah.webhook.Samples.Sample;
import social.howdah.webhook.Source;
import social.howdah.webhook.SourceKind;
import social.howdah.webhook.TestSources;

/** The samples of the kinds of this package, as their sources read them. */
final class VendorSamples {
  static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

  private static final Map<String, Source> SOURCES = new ConcurrentHashMap<>();
  private static final Map<String, Template> TEMPLATES = new ConcurrentHashMap<>();

  private VendorSamples() {}

  static List<String> kinds() {
    return VendorKinds.all().stream().map(SourceKind::name).toList();
  }

  static List<Sample> all() {
    return kinds().stream().flatMap(kind -> Samples.of(kind).stream()).toList();
  }

  /** What a request says, its signature aside. */
  static List<Event> events(Sample sample, Received request) {
    return source(sample).events(request, NOW);
  }

  /** What a route without a text of its own says of an event. */
  static String text(Sample sample, Event event) {
    return source(sample).text(event.type()).map(template -> render(template, event)).orElse("");
  }

  private static String render(String template, Event event) {
    try {
      return TEMPLATES
          .computeIfAbsent(template, text -> Template.of(text, false))
          .render(Facts.of(event, NOW));
    } catch (RoutingException e) {
      throw new AssertionError(e);
    }
  }

  private static Source source(Sample sample) {
    return SOURCES.computeIfAbsent(sample.kind(), TestSources::open);
  }
}
