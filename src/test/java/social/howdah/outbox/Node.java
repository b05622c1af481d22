package social.howdah.outbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.Metrics;
import social.howdah.platform.Started;
import social.howdah.platform.Stopping;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.database.Database;

/** An outbox as one server of a cluster runs it, with one handler for every kind. */
final class Node implements AutoCloseable {
  final Outbox outbox;
  private boolean running;

  Node(Database database, DeliveryHandler handler, Map<String, String> settings) {
    this(
        database,
        settings,
        kind -> "nobody's".equals(kind) ? Optional.empty() : Optional.of(handler));
  }

  Node(
      Database database,
      Map<String, String> settings,
      Function<String, Optional<DeliveryHandler>> handlers) {
    Map<String, String> quick = new HashMap<>(settings);
    quick.putIfAbsent("howdah.outbox.heartbeat", "200ms");
    Clock clock = Clock.systemUTC();
    outbox =
        new Outbox(
            database,
            new OutboxConfig(TestSettings.of(quick)),
            new DeliveryStore(database, clock),
            new DeliveryListStore(database),
            new LaneStore(database),
            handlers,
            clock,
            Metrics.none(),
            () -> {});
  }

  Node start() {
    outbox.start(new Started());
    running = true;
    return this;
  }

  void enqueue(String lane, String payload) {
    outbox.enqueue(List.of(draft("test", lane, payload, null)));
  }

  static DeliveryDraft draft(String kind, String lane, String payload, @Nullable String failure) {
    return new DeliveryDraft(kind, lane, UUID.randomUUID(), "route", payload, failure);
  }

  /** Oldest first. */
  List<DeliveryState> all() {
    List<DeliveryState> recent = new ArrayList<>(outbox.recent(List.of(), 10_000));
    Collections.reverse(recent);
    return recent;
  }

  @Override
  public void close() {
    if (running) {
      running = false;
      outbox.stop(new Stopping());
    }
  }
}
