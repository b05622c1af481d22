package social.howdah.webhook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.howdah.message.Details;
import social.howdah.message.Event;
import social.howdah.routing.language.Facts;
import social.howdah.routing.language.RoutingException;
import social.howdah.routing.template.Template;

/** A page of all that the samples of a kind say by themselves, to be looked through. */
final class SampleTexts {
  private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

  private SampleTexts() {}

  static String of(String kind, Sources sources, String source) {
    StringBuilder page = new StringBuilder("# " + kind + "\n");
    for (Samples.Sample sample : Samples.of(kind)) {
      page.append("\n## ").append(sample.name()).append('\n');
      for (Event event : sources.read(source, Signing.of(kind).right(sample))) {
        page.append('`').append(event.type()).append("`").append(known(event)).append("\n\n");
        page.append(
            sources
                .text(source, event.type())
                .map(template -> quoted(render(template, event)))
                .orElse("(no text of its own)\n"));
      }
    }
    return page.toString();
  }

  private static String render(String template, Event event) {
    try {
      return Template.of(template, false).render(Facts.of(event, NOW));
    } catch (RoutingException e) {
      throw new AssertionError(e);
    }
  }

  private static String quoted(String text) {
    return text.lines()
        .map(line -> ("> " + line).stripTrailing() + "\n")
        .collect(Collectors.joining());
  }

  private static String known(Event event) {
    Details details = event.details();
    List<String> known = new ArrayList<>();
    add(known, "subject", event.subject());
    add(known, "actor", details.actor());
    add(known, "bot", details.bot() ? "yes" : null);
    add(known, "title", details.title());
    add(known, "url", details.url());
    add(known, "severity", details.severity());
    add(known, "labels", details.labels().isEmpty() ? null : String.join(", ", details.labels()));
    add(known, "branch", details.branch());
    add(known, "paths", details.paths().isEmpty() ? null : String.join(", ", details.paths()));
    add(known, "thread", details.thread());
    add(known, "phase", details.phase());
    return known.stream().map(line -> "\n- " + line).collect(Collectors.joining());
  }

  private static void add(List<String> known, String name, @Nullable Object value) {
    if (value != null) {
      known.add(name + ": " + value);
    }
  }
}
