package social.howdah.routing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.message.StatusDraft;
import social.howdah.message.StatusDraftBuilder;
import social.howdah.outbox.DeliveryDraft;
import social.howdah.outbox.Outbox;
import social.howdah.platform.audit.AuditAction;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.database.Database;
import social.howdah.platform.json.Json;
import social.howdah.platform.problem.Problem;
import social.howdah.routing.inbox.InboxEvent;
import social.howdah.routing.template.Markup;

/**
 * The door for trying a route: its status is posted where only its account sees it, marked as a
 * test. Who may try is the caller's business.
 */
@Singleton
public class Trials {
  private final Previews previews;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Database database;

  @Inject
  Trials(Previews previews, Outbox outbox, AuditTrail audit, Database database) {
    this.previews = previews;
    this.outbox = outbox;
    this.audit = audit;
    this.database = database;
  }

  /**
   * Posts what a route makes of an event, as the route's account, to itself.
   *
   * @throws Problem 404 when there is no such route, 409 saying why there is nothing to post
   */
  public void post(InboxEvent event, String route, String person) {
    if (!event.kept()) {
      throw new Problem(409, "The event's payload is no longer kept: try a later event.");
    }
    Preview preview = previews.of(event.event(), event.received(), route);
    StatusDraft status = preview.status();
    if (status == null) {
      throw new Problem(
          409,
          preview.reason() == null
              ? "The route posts no status; messages are not tried."
              : "Nothing is posted. " + preview.reason());
    }
    DeliveryDraft delivery =
        new DeliveryDraft(
            "status",
            "publish/" + status.account(),
            event.id(),
            route,
            person,
            Json.write(trial(route, status)),
            null);
    database.transaction(
        () -> {
          outbox.enqueue(List.of(delivery));
          audit.record(person, AuditAction.TESTED, "route " + route, "event " + event.id());
          return delivery;
        });
  }

  /** It reaches nobody else, waits for nothing, and is no step of anything. */
  private static StatusDraft trial(String route, StatusDraft status) {
    return StatusDraftBuilder.builder(status)
        .text(Markup.neutralise(status.text()))
        .spoiler(Markup.neutralise(mark(route, status.spoiler())))
        .visibility("direct")
        .scheduledAt(null)
        .thing(null)
        .build();
  }

  private static String mark(String route, @Nullable String spoiler) {
    String mark = "Test of the route " + route;
    return spoiler == null ? mark : mark + ": " + spoiler;
  }
}
