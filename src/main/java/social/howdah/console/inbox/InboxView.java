package social.howdah.console.inbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.console.workshop.PreviewView;
import social.howdah.console.workshop.Previewing;
import social.howdah.message.ChatMessage;
import social.howdah.message.Details;
import social.howdah.message.StatusDraft;
import social.howdah.outbox.DeliveryState;
import social.howdah.outbox.Outbox;
import social.howdah.platform.json.Json;
import social.howdah.platform.problem.Problem;
import social.howdah.routing.Previews;
import social.howdah.routing.inbox.Inbox;
import social.howdah.routing.inbox.InboxEvent;
import social.howdah.routing.inbox.InboxPage;
import social.howdah.routing.inbox.InboxSearch;
import social.howdah.routing.storm.Gated;
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
      List<Caused> deliveries,
      List<Storms.Outcome> gates) {}

  /**
   * A delivery that the event has caused.
   *
   * @param text what is posted or sent; null where a destination has words of its own
   */
  public record Caused(
      UUID id,
      String kind,
      String lane,
      @Nullable String route,
      String causedBy,
      String state,
      Instant created,
      @Nullable String text,
      @Nullable String spoiler,
      @Nullable String error,
      @Nullable String url) {}

  private final Inbox inbox;
  private final Outbox outbox;
  private final Previews previews;
  private final Previewing previewing;
  private final Storms storms;

  @Inject
  InboxView(Inbox inbox, Outbox outbox, Previews previews, Previewing previewing, Storms storms) {
    this.inbox = inbox;
    this.outbox = outbox;
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
        outbox.ofEvent(event.id(), MOST_DELIVERIES).stream().map(this::caused).toList(),
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

  private Caused caused(DeliveryState delivery) {
    String payload = outbox.payload(delivery.id()).orElse("{}");
    StatusDraft status = Gated.status(delivery.kind(), payload).orElse(null);
    ChatMessage message = Gated.message(delivery.kind(), payload).orElse(null);
    return new Caused(
        delivery.id(),
        delivery.kind(),
        delivery.lane(),
        delivery.route(),
        delivery.causedBy(),
        delivery.state().name().toLowerCase(Locale.ROOT),
        delivery.created(),
        status != null ? status.text() : message == null ? null : message.text(),
        status == null ? null : status.spoiler(),
        delivery.state() == DeliveryState.State.DONE ? null : delivery.error(),
        delivery.url());
  }

  /** Names that a form offers: of what has been said there is no other list. */
  public static List<String> verdicts() {
    return List.of("matched", "failed", "muted", "withheld", InboxSearch.NONE);
  }
}
