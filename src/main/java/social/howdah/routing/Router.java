package social.howdah.routing;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import social.howdah.message.Event;
import social.howdah.outbox.DeliveryDraft;
import social.howdah.outbox.Outbox;
import social.howdah.platform.Housekeeping;
import social.howdah.platform.MetricNames;
import social.howdah.platform.Metrics;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.GroupCommit;

/** The door for events, from wherever they come. */
@Singleton
public class Router {
  private static final int MOST_WAITING = 1_000;

  /**
   * What became of an event.
   *
   * @param event the journal's id
   * @param repeat it had been accepted before, and nothing was done now
   */
  public record Acceptance(UUID event, boolean repeat) {}

  private final RoutesConfig config;
  private final Routes routes;
  private final JournalStore journal;
  private final Outbox outbox;
  private final Clock clock;
  private final Metrics metrics;
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
  private final GroupCommit<JournalStore.Entry, Acceptance> writer;

  @Inject
  Router(
      RoutesConfig config,
      EventSources sources,
      JournalStore journal,
      Outbox outbox,
      Database database,
      Clock clock,
      Metrics metrics) {
    this.config = config;
    this.routes = Routes.of(config.routes(), sources);
    this.journal = journal;
    this.outbox = outbox;
    this.clock = clock;
    this.metrics = metrics;
    this.writer = new GroupCommit<>("howdah-events", MOST_WAITING, database, this::write);
  }

  /**
   * Dedupes, matches, renders, and stores the event with all it causes. Completes after the commit;
   * fails with {@link java.util.concurrent.RejectedExecutionException} or a Jdbi exception when the
   * store is overloaded or down: nothing is stored then.
   */
  public CompletionStage<Acceptance> accept(Event event) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    UUID id = ids.generate();
    return writer
        .submit(new JournalStore.Entry(id, event, now, Routing.of(routes, id, event, now)))
        .thenApply(
            acceptance -> {
              metrics.count(
                  MetricNames.EVENTS, "source=" + event.source(), "repeat=" + acceptance.repeat());
              return acceptance;
            });
  }

  private List<Acceptance> write(List<JournalStore.Entry> entries) {
    List<UUID> stored = journal.insert(entries);
    List<Acceptance> acceptances = new ArrayList<>(entries.size());
    List<DeliveryDraft> caused = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      JournalStore.Entry entry = entries.get(i);
      boolean repeat = !stored.get(i).equals(entry.id());
      if (!repeat) {
        caused.addAll(entry.routing().deliveries());
      }
      acceptances.add(new Acceptance(stored.get(i), repeat));
    }
    if (!caused.isEmpty()) {
      outbox.enqueue(caused);
    }
    return acceptances;
  }

  void clean(@Observes Housekeeping event) {
    journal.clean(clock.instant().minus(config.retention()));
  }

  @PreDestroy
  void close() {
    writer.close();
  }
}
