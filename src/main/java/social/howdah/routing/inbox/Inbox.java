package social.howdah.routing.inbox;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import social.howdah.message.Details;
import social.howdah.message.Event;
import social.howdah.platform.Housekeeping;
import social.howdah.platform.json.Json;
import social.howdah.platform.json.MalformedJsonException;

/**
 * The door to what was received. Payloads may be private: who may look is the caller's business.
 *
 * <p>A search walks back through the events, a stretch at a time, and stops when a page is full or
 * two seconds are over: however much there is, it costs the database no more than that.
 */
@Singleton
public class Inbox {
  private static final int PAGE = 50;
  private static final int STRETCH = 500;
  private static final Duration LONGEST_SEARCH = Duration.ofSeconds(2);

  /** How far the clocks of nodes may be apart, and an event may wait for its transaction. */
  private static final Duration SKEW = Duration.ofMinutes(1);

  private static final UUID FIRST = new UUID(0, 0);
  private static final UUID AFTER_ALL = new UUID(-1, -1);

  private final InboxStore store;
  private final InboxConfig config;
  private final Clock clock;
  private final int largestPayload;
  private final Packing packing = new Packing();

  @Inject
  public Inbox(InboxStore store, InboxConfig config, Clock clock) {
    this.store = store;
    this.config = config;
    this.clock = clock;
    this.largestPayload = config.largestPayload();
  }

  /** Makes an event ready to be kept; on the receiver's own thread, before any transaction. */
  public Kept pack(UUID id, Instant received, Event event) {
    byte[] data = packing.pack(Json.writePayload(event.data()));
    return new Kept(
        id,
        received,
        event.details().equals(Details.NONE) ? null : Json.write(event.details()),
        data.length > largestPayload ? null : data);
  }

  /** Keeps them; joins the caller's transaction, in which the journal got their rows. */
  public void keep(List<Kept> kept) {
    store.insert(kept);
  }

  /** An event, with its payload if that is kept; empty for one that was never received here. */
  public Optional<InboxEvent> find(UUID id) {
    return store.find(id).map(Inbox::event);
  }

  public InboxPage search(InboxSearch search) {
    long deadline = System.nanoTime() + LONGEST_SEARCH.toNanos();
    List<InboxEvent> found = new ArrayList<>();
    UUID before = begin(search);
    while (true) {
      Optional<InboxStore.Edge> edge = store.edge(before, STRETCH);
      UUID first = edge.map(InboxStore.Edge::id).orElse(FIRST);
      for (InboxStore.Row row : store.stretch(before, first, search)) {
        if (matches(row, search)) {
          found.add(event(row));
          if (found.size() == PAGE) {
            return new InboxPage(found, row.id(), row.received());
          }
        }
      }
      if (edge.isEmpty() || isBefore(edge.get(), search.from())) {
        return new InboxPage(found, null, null);
      }
      if (System.nanoTime() > deadline) {
        return new InboxPage(found, edge.get().id(), edge.get().received());
      }
      before = first;
    }
  }

  private UUID begin(InboxSearch search) {
    return Optional.ofNullable(search.before())
        .or(
            () ->
                Optional.ofNullable(search.until())
                    .flatMap(until -> store.firstAfter(until.plus(SKEW))))
        .orElse(AFTER_ALL);
  }

  private static boolean isBefore(InboxStore.Edge edge, @Nullable Instant from) {
    return from != null && edge.received().isBefore(from.minus(SKEW));
  }

  private static boolean matches(InboxStore.Row row, InboxSearch search) {
    return hasVerdict(verdicts(row), search) && hasText(row, search.text());
  }

  private static boolean hasVerdict(Map<String, String> verdicts, InboxSearch search) {
    String route = search.route();
    String verdict = search.verdict();
    if (InboxSearch.NONE.equals(verdict)) {
      return route == null ? verdicts.isEmpty() : !verdicts.containsKey(route);
    }
    return (route == null && verdict == null)
        || verdicts.entrySet().stream()
            .filter(entry -> route == null || entry.getKey().equals(route))
            .anyMatch(
                entry -> verdict == null || entry.getValue().split(": ", 2)[0].equals(verdict));
  }

  private static boolean hasText(InboxStore.Row row, @Nullable String text) {
    if (text == null) {
      return true;
    }
    String wanted = text.toLowerCase(Locale.ROOT);
    return Stream.of(
            Optional.ofNullable(row.subject()),
            Optional.ofNullable(row.details()),
            Optional.ofNullable(row.data()).map(Inbox::plain))
        .flatMap(Optional::stream)
        .anyMatch(words -> words.toLowerCase(Locale.ROOT).contains(wanted));
  }

  private static String plain(byte[] data) {
    return new String(Packing.unpack(data), StandardCharsets.UTF_8);
  }

  private static InboxEvent event(InboxStore.Row row) {
    Event event =
        new Event(
            row.source(),
            row.eventId(),
            row.type(),
            row.occurred(),
            row.subject(),
            row.details() == null ? Details.NONE : Json.read(row.details(), Details.class),
            data(row));
    return new InboxEvent(row.id(), event, row.received(), verdicts(row), row.kept());
  }

  private static Map<String, @Nullable Object> data(InboxStore.Row row) {
    try {
      return row.data() == null ? Map.of() : Json.readPayload(Packing.unpack(row.data()));
    } catch (MalformedJsonException e) {
      throw new IllegalStateException("what the inbox has written cannot be read", e);
    }
  }

  @SuppressWarnings("unchecked") // names and words
  private static Map<String, String> verdicts(InboxStore.Row row) {
    return Json.read(row.verdicts(), Map.class);
  }

  void clean(@Observes Housekeeping event) {
    store.clean(clock.instant().minus(config.retention()));
  }
}
