package social.howdah.routing;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import social.howdah.message.ChatMessage;
import social.howdah.message.Event;
import social.howdah.message.StatusDraftBuilder;
import social.howdah.outbox.DeliveryDraft;
import social.howdah.outbox.Outbox;
import social.howdah.platform.audit.AuditAction;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.database.Database;
import social.howdah.platform.json.Json;

/**
 * The door for a person who tries what is theirs: a status that only its account sees, or a message
 * to a place. Each is an event in the journal. Whose account or place it is, is the caller's
 * business.
 */
@Singleton
public class OwnTrials {
  private static final String SOURCE = "person";
  private static final String TYPE = "social.howdah.test.requested";

  private final JournalStore journal;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Database database;
  private final Clock clock;
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  @Inject
  OwnTrials(JournalStore journal, Outbox outbox, AuditTrail audit, Database database, Clock clock) {
    this.journal = journal;
    this.outbox = outbox;
    this.audit = audit;
    this.database = database;
    this.clock = clock;
  }

  /**
   * Posts a status of the visibility {@code direct}, without mentions. Joins the caller's
   * transaction.
   *
   * @param text ours: it must mention nobody
   * @return the event by which its delivery is found
   */
  public UUID post(String person, String alias, String text) {
    return accept(
        person,
        "account " + alias,
        event ->
            new DeliveryDraft(
                "status",
                "publish/" + alias,
                UUID.fromString(event.id()),
                null,
                person,
                Json.write(
                    StatusDraftBuilder.builder()
                        .account(alias)
                        .text(text)
                        .visibility("direct")
                        .build()),
                null));
  }

  /** Sends a message, as {@link #post} does. */
  public UUID send(String person, String destination, String text) {
    return accept(
        person,
        "destination " + destination,
        event -> {
          ChatMessage message = new ChatMessage(destination, event, text);
          return new DeliveryDraft(
              "chat",
              message.lane(),
              UUID.fromString(event.id()),
              null,
              person,
              Json.write(message),
              null);
        });
  }

  private UUID accept(String person, String subject, Function<Event, DeliveryDraft> delivery) {
    UUID id = ids.generate();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Event event = Event.bare(SOURCE, id.toString(), TYPE, now, subject, Map.of());
    return database.transaction(
        () -> {
          journal.insert(
              List.of(
                  new JournalStore.Entry(
                      id, event, now, new Routing(Map.of(), List.of(), Map.of()))));
          outbox.enqueue(List.of(delivery.apply(event)));
          audit.record(person, AuditAction.TESTED, subject, "event " + id);
          return id;
        });
  }
}
