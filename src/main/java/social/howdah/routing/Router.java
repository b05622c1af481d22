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
import java.util.Iterator;
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
  private final GroupCommit<List<JournalStore.Entry>, List<Acceptance>> writer;

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
    this.writer = new GroupCommit<>("howdah-events", MOST_WAITING, database, this::writeRequests);
  }

  /** One event; see {@link #accept(List)}. */
  public CompletionStage<Acceptance> accept(Event event) {
    return accept(List.of(event)).thenApply(accepted -> accepted.get(0));
  }

  /**
   * Dedupes, matches, renders, and stores the events with all they cause, all of them or none.
   * Completes after the commit; fails with {@link java.util.concurrent.RejectedExecutionException}
   * or a Jdbi exception when the store is overloaded or down: nothing is stored then.
   *
   * @return what became of each, in order
   */
  public CompletionStage<List<Acceptance>> accept(List<Event> events) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return writer
        .submit(events.stream().map(event -> entry(event, now)).toList())
        .thenApply(
            acceptances -> {
              for (int i = 0; i < events.size(); i++) {
                metrics.count(
                    MetricNames.EVENTS,
                    "source=" + events.get(i).source(),
                    "repeat=" + acceptances.get(i).repeat());
              }
              return acceptances;
            });
  }

  private JournalStore.Entry entry(Event event, Instant now) {
    UUID id = ids.generate();
    return new JournalStore.Entry(id, event, now, Routing.of(routes, id, event, now));
  }

  private List<List<Acceptance>> writeRequests(List<List<JournalStore.Entry>> requests) {
    Iterator<Acceptance> written =
        write(requests.stream().flatMap(List::stream).toList()).iterator();
    return requests.stream()
        .map(request -> request.stream().map(entry -> written.next()).toList())
        .toList();
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
