package social.howdah.console.inbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.console.workshop.PreviewView;
import social.howdah.console.workshop.Previewing;
import social.howdah.message.Details;
import social.howdah.outbox.Outbox;
import social.howdah.platform.json.Json;
import social.howdah.platform.problem.Problem;
import social.howdah.routing.Previews;
import social.howdah.routing.inbox.Inbox;
import social.howdah.routing.inbox.InboxEvent;
import social.howdah.routing.inbox.InboxPage;
import social.howdah.routing.inbox.InboxSearch;
import social.howdah.routing.storm.Storms;

/** What administrators see of the events that were received. */
@Singleton
public class InboxView {
  private static final int MOST_DELIVERIES = 100;

  /** An event in the list. */
  public record Line(
      UUID id,
      String source,
      String type,
      @Nullable String subject,
      @Nullable String title,
      @Nullable String actor,
      Instant received,
      List<Said> verdicts) {}

  /** What a route said when the event came. */
  public record Said(String route, String verdict, @Nullable String reason) {}

  /**
   * A part of the list.
   *
   * @param next for {@code before}, to go on
   * @param reached how far back this part has looked; null when there is no more
   */
  public record Lines(List<Line> events, @Nullable UUID next, @Nullable Instant reached) {}

  /**
   * An event and what became of it.
   *
   * @param payload as JSON to read; null where it is not kept
   * @param routes what each route that looks at its source makes of it today
   * @param gates what became of it where routes have storm rules
   */
  public record Whole(
      Line event,
      String eventId,
      Instant occurred,
      Details details,
      @Nullable String payload,
      List<PreviewView> routes,
      List<DeliveryDetail> deliveries,
      List<Storms.Outcome> gates) {}

  private final Inbox inbox;
  private final Outbox outbox;
  private final DeliveryDetails details;
  private final Previews previews;
  private final Previewing previewing;
  private final Storms storms;

  @Inject
  public InboxView(
      Inbox inbox,
      Outbox outbox,
      DeliveryDetails details,
      Previews previews,
      Previewing previewing,
      Storms storms) {
    this.inbox = inbox;
    this.outbox = outbox;
    this.details = details;
    this.previews = previews;
    this.previewing = previewing;
    this.storms = storms;
  }

  public Lines search(InboxSearch search) {
    InboxPage page = inbox.search(search);
    return new Lines(
        page.events().stream().map(InboxView::line).toList(), page.next(), page.reached());
  }

  /**
   * An event.
   *
   * @throws Problem 404 for one that is not there
   */
  public InboxEvent find(UUID id) {
    return inbox
        .find(id)
        .orElseThrow(
            () -> new Problem(404, "There is no such event, or it is older than the journal."));
  }

  public Whole whole(InboxEvent event) {
    return new Whole(
        line(event),
        event.event().id(),
        event.event().time(),
        event.event().details(),
        event.kept() ? Json.pretty(event.event().data()) : null,
        event.kept()
            ? previews.of(event.event(), event.received()).stream().map(previewing::view).toList()
            : List.of(),
        details.of(outbox.ofEvent(event.id(), MOST_DELIVERIES)),
        storms.of(event.id()));
  }

  private static Line line(InboxEvent event) {
    Details details = event.event().details();
    return new Line(
        event.id(),
        event.event().source(),
        event.event().type(),
        event.event().subject(),
        details.title(),
        details.actor(),
        event.received(),
        event.verdicts().entrySet().stream().map(InboxView::said).toList());
  }

  private static Said said(Map.Entry<String, String> verdict) {
    String[] words = verdict.getValue().split(": ", 2);
    return new Said(verdict.getKey(), words[0], words.length < 2 ? null : words[1]);
  }

  /** Names that a form offers: of what has been said there is no other list. */
  public static List<String> verdicts() {
    return List.of("matched", "failed", "muted", "withheld", InboxSearch.NONE);
  }
}
