package social.howdah.routing;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import social.howdah.message.Event;
import social.howdah.message.Standing;
import social.howdah.outbox.DeliveryDraft;
import social.howdah.outbox.Outbox;
import social.howdah.platform.Housekeeping;
import social.howdah.platform.Metrics;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.GroupCommit;
import social.howdah.platform.json.Json;
import social.howdah.routing.inbox.Inbox;
import social.howdah.routing.inbox.Kept;
import social.howdah.routing.mute.Mutes;
import social.howdah.routing.rule.Rules;
import social.howdah.routing.rule.RulesUnreadException;

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

  /** An event on its way in, and what is kept of it for people. */
  private record Arrival(JournalStore.Entry entry, Kept kept) {}

  private final RoutesConfig config;
  private final CurrentRoutes routes;
  private final JournalStore journal;
  private final Inbox inbox;
  private final Silences silences;
  private final Rules rules;
  private final Outbox outbox;
  private final Clock clock;
  private final Tally tally;
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
  private final GroupCommit<List<Arrival>, List<Acceptance>> writer;

  @Inject
  Router(
      RoutesConfig config,
      CurrentRoutes routes,
      JournalStore journal,
      Inbox inbox,
      Mutes mutes,
      Rules rules,
      Outbox outbox,
      Database database,
      Clock clock,
      Metrics metrics) {
    this.config = config;
    this.routes = routes;
    this.journal = journal;
    this.inbox = inbox;
    this.silences = Silences.of(mutes);
    this.rules = rules;
    this.outbox = outbox;
    this.clock = clock;
    this.tally = new Tally(metrics);
    this.writer = new GroupCommit<>("howdah-events", MOST_WAITING, database, this::writeRequests);
  }

  /** One event; see {@link #accept(List)}. */
  public CompletionStage<Acceptance> accept(Event event) {
    return accept(List.of(event)).thenApply(accepted -> accepted.get(0));
  }

  /**
   * Dedupes, matches, renders, and stores the events with all they cause, all of them or none.
   * Completes after the commit; fails with {@link java.util.concurrent.RejectedExecutionException},
   * a Jdbi exception or {@link RulesUnreadException} when the store is overloaded or down: nothing
   * is stored then.
   *
   * @return what became of each, in order
   */
  public CompletionStage<List<Acceptance>> accept(List<Event> events) {
    long began = System.nanoTime();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<Arrival> arrivals;
    try {
      arrivals = events.stream().map(event -> arrival(JournalStore.storable(event), now)).toList();
    } catch (RulesUnreadException e) {
      return CompletableFuture.failedStage(e);
    }
    return writer
        .submit(arrivals)
        .thenApply(
            acceptances -> {
              tally.accepted(
                  arrivals.stream().map(Arrival::entry).toList(),
                  acceptances,
                  Duration.ofNanos(System.nanoTime() - began));
              return acceptances;
            });
  }

  /**
   * Those of a source's events that were accepted before, by their ids: as far back as the journal
   * remembers. What is accepted at this moment may be missing.
   */
  public Set<String> known(String source, Collection<String> ids) {
    return journal.known(source, ids);
  }

  private Arrival arrival(Event event, Instant now) {
    UUID id = ids.generate();
    Routes asked = routes.now().and(event.source(), rules.routes(event));
    return new Arrival(
        new JournalStore.Entry(id, event, now, Routing.of(asked, silences, id, event, now)),
        inbox.pack(id, now, event));
  }

  private List<List<Acceptance>> writeRequests(List<List<Arrival>> requests) {
    Iterator<Acceptance> written =
        write(requests.stream().flatMap(List::stream).toList()).iterator();
    return requests.stream()
        .map(request -> request.stream().map(arrival -> written.next()).toList())
        .toList();
  }

  private List<Acceptance> write(List<Arrival> arrivals) {
    List<UUID> stored = journal.insert(arrivals.stream().map(Arrival::entry).toList());
    List<Acceptance> acceptances = new ArrayList<>(arrivals.size());
    List<Kept> kept = new ArrayList<>(arrivals.size());
    List<DeliveryDraft> caused = new ArrayList<>();
    for (int i = 0; i < arrivals.size(); i++) {
      JournalStore.Entry entry = arrivals.get(i).entry();
      boolean repeat = !stored.get(i).equals(entry.id());
      if (!repeat) {
        kept.add(arrivals.get(i).kept());
        caused.addAll(entry.routing().deliveries());
        news(entry).ifPresent(caused::add);
      }
      acceptances.add(new Acceptance(stored.get(i), repeat));
    }
    if (!kept.isEmpty()) {
      inbox.keep(kept);
    }
    if (!caused.isEmpty()) {
      outbox.enqueue(caused);
    }
    return acceptances;
  }

  /** What moderators are told anew is changed in chat, whatever the routes make of it. */
  private static Optional<DeliveryDraft> news(JournalStore.Entry entry) {
    return Standing.of(entry.event())
        .map(Json::write)
        .map(standing -> new DeliveryDraft("case-news", "cases", entry.id(), null, standing, null));
  }

  void clean(@Observes Housekeeping event) {
    journal.clean(clock.instant().minus(config.retention()));
  }

  @PreDestroy
  void close() {
    writer.close();
  }
}
