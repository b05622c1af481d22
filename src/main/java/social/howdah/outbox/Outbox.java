package social.howdah.outbox;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import social.howdah.platform.Housekeeping;
import social.howdah.platform.Metrics;
import social.howdah.platform.Started;
import social.howdah.platform.Stopping;
import social.howdah.platform.database.Database;

/**
 * The door to durable work. Methods may be called from any thread.
 *
 * <p><b>Guaranteed</b>: what {@link #enqueue} has committed is handed to its handler at least once,
 * within a lane in the order of commits that follow one another, by one node at a time. <b>Not
 * guaranteed</b>: exactly one call; a handler is told when an earlier one may have had its effect.
 */
@Singleton
public class Outbox {
  private final Database database;
  private final OutboxConfig config;
  private final DeliveryStore deliveries;
  private final DeliveryListStore lists;
  private final LaneStore laneStore;
  private final WaitingStore waiting;
  private final DeadLetterStore deadLetters;
  private final WorkStore works;
  private final Function<String, Optional<DeliveryHandler>> handlers;
  private final Clock clock;
  private final Metrics metrics;
  private final Runnable housekeeping;
  private volatile Optional<Lanes> lanes = Optional.empty();

  @Inject
  Outbox(
      Database database,
      OutboxConfig config,
      DeliveryStore deliveries,
      DeliveryListStore lists,
      LaneStore laneStore,
      @Any Instance<DeliveryHandler> handlers,
      Clock clock,
      Metrics metrics,
      Event<Housekeeping> housekeeping) {
    this(
        database,
        config,
        deliveries,
        lists,
        laneStore,
        byKind(handlers),
        clock,
        metrics,
        () -> housekeeping.fire(new Housekeeping()));
  }

  Outbox(
      Database database,
      OutboxConfig config,
      DeliveryStore deliveries,
      DeliveryListStore lists,
      LaneStore laneStore,
      Function<String, Optional<DeliveryHandler>> handlers,
      Clock clock,
      Metrics metrics,
      Runnable housekeeping) {
    this.database = database;
    this.config = config;
    this.deliveries = deliveries;
    this.lists = lists;
    this.laneStore = laneStore;
    this.waiting = new WaitingStore(database, clock);
    this.deadLetters = new DeadLetterStore(database);
    this.works = new WorkStore(database);
    this.handlers = handlers;
    this.clock = clock;
    this.metrics = metrics;
    this.housekeeping = housekeeping;
  }

  /**
   * Stores the drafts in their order; joins the caller's transaction. The lanes wake after the
   * commit.
   */
  public void enqueue(List<DeliveryDraft> drafts) {
    Set<String> names =
        drafts.stream().map(DeliveryDraft::lane).collect(Collectors.toUnmodifiableSet());
    database.transaction(
        () -> {
          laneStore.ensure(names);
          deliveries.insert(drafts, () -> lanes.ifPresent(l -> names.forEach(l::wake)));
          return names;
        });
  }

  /**
   * Holds a lane until it is released: nothing in it is attempted, what comes is queued, nothing is
   * counted or lost. A call in hand goes on. Joins the caller's transaction.
   *
   * @param reason a sentence for the console; a later one takes its place
   */
  public void hold(String lane, String reason) {
    laneStore.hold(lane, reason, clock.instant());
  }

  /**
   * Lets a lane go on that is on hold, is paused, or waits for a later attempt. Joins the caller's
   * transaction: the lane goes on at once after the commit, from the first delivery that waits.
   */
  public void release(String lane) {
    laneStore.release(lane, clock.instant(), () -> hurry(lane));
  }

  /** Why a lane is on hold; empty when it is not. */
  public Optional<String> held(String lane) {
    return laneStore.heldReason(lane);
  }

  /** Pauses a lane until then: its account's rate limit is spent. A call in hand goes on. */
  public void pause(String lane, Instant until) {
    laneStore.pause(lane, until);
  }

  /**
   * Makes a dead letter wait again, at its old place in its lane; false if it is none. Joins the
   * caller's transaction; the lane goes on after the commit.
   */
  public boolean replay(UUID delivery) {
    return deadLetters.replay(delivery, clock.instant(), this::hurry).isPresent();
  }

  /**
   * Makes a lane's dead letters of a time wait again, each at its old place; what dies anew
   * meanwhile stays dead. In several transactions, so that a failure leaves some of them done.
   *
   * @param from when they died, inclusive
   * @param until exclusive; a later time than now is now
   * @return how many
   */
  public int replay(String lane, Instant from, Instant until) {
    Instant now = clock.instant();
    Instant begin = from.isAfter(Instant.EPOCH) ? from : Instant.EPOCH;
    Instant end = until.isAfter(now) ? now : until;
    int all = 0;
    for (int some = begin.isBefore(end) ? 1 : 0; some > 0; all += some) {
      some = deadLetters.replay(lane, begin, end, now);
      hurry(lane);
    }
    return all;
  }

  /**
   * Cancels what waits in a lane: it ends as {@link DeliveryState.State#CANCELLED}. A delivery in
   * hand is not touched. Joins the caller's transaction.
   *
   * @param reason for people
   * @return how many
   */
  public int cancel(String lane, String reason) {
    return waiting.cancel(lane, reason);
  }

  /**
   * Moves what waits in a lane into another, in its order; there it is sorted in by the time it was
   * stored. What may have had its effect already is not repeated elsewhere: it stays, for the
   * caller to cancel. Joins the caller's transaction; the other lane wakes after the commit.
   *
   * @return how many
   */
  public int move(String from, String to) {
    return database.transaction(
        () -> {
          laneStore.ensure(List.of(to));
          return waiting.move(from, to, () -> hurry(to));
        });
  }

  /** How many deliveries wait in each of these lanes; a lane where none does is left out. */
  public Map<String, Integer> waiting(Collection<String> ofLanes) {
    return waiting.count(ofLanes);
  }

  /** How many deliveries wait in a lane. */
  public int waiting(String lane) {
    return waiting(List.of(lane)).getOrDefault(lane, 0);
  }

  /** Whether a done delivery of the lane has this {@link Receipt#reference()}. */
  public boolean hasReceipt(String lane, String reference) {
    return deliveries.hasReceipt(lane, reference);
  }

  /** The newest first, without payloads; of these lanes, or of all if there are none. */
  public List<DeliveryState> recent(List<String> ofLanes, int limit) {
    return lists.recent(ofLanes, limit);
  }

  /** What an event has caused, in the order in which it was stored, without payloads. */
  public List<DeliveryState> ofEvent(UUID event, int limit) {
    return lists.ofEvent(event, limit);
  }

  /** What a delivery's handler is given, as JSON; empty for one that is not there any longer. */
  public Optional<String> payload(UUID delivery) {
    return lists.payload(delivery);
  }

  /** What came of a delivery; empty for one that is not done, or not there any longer. */
  public Optional<Receipt> receipt(UUID delivery) {
    return lists.receipt(delivery);
  }

  /** Runs a lane now, even if it waits for its time; what it shall find is committed. */
  void hurry(String lane) {
    lanes.ifPresent(running -> running.hurry(lane));
  }

  /** Goes on with a work on dead letters that is committed. */
  void work(long work) {
    lanes.ifPresent(running -> running.work(work));
  }

  void start(@Observes Started event) {
    Backlog backlog = new Backlog(new BacklogStore(database), clock);
    backlog.register(metrics);
    LaneDrain drain =
        new LaneDrain(
            deliveries,
            new OutcomeStore(database, clock),
            laneStore,
            handlers,
            config.retries(),
            clock,
            metrics);
    Lanes running =
        new Lanes(
            database,
            laneStore,
            drain,
            new WorkSteps(works, this::hurry, clock),
            housekeeping,
            new Lanes.Watch(config.threads(), config.heartbeat()),
            clock);
    running.start();
    lanes = Optional.of(running);
  }

  void clean(@Observes Housekeeping event) {
    Instant before = clock.instant().minus(config.retention());
    lists.clean(before);
    works.clean(before);
  }

  void stop(@Observes Stopping event) {
    lanes.ifPresent(Lanes::stop);
  }

  private static Function<String, Optional<DeliveryHandler>> byKind(
      Instance<DeliveryHandler> handlers) {
    return kind -> {
      Instance<DeliveryHandler> found = handlers.select(new Handles.Literal(kind));
      return found.isResolvable() ? Optional.of(found.get()) : Optional.empty();
    };
  }
}
