package social.howdah.outbox;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import social.howdah.platform.database.Database;

/**
 * Runs lanes across the cluster on db-scheduler: one task instance for each lane with work, picked
 * by one node, taken over by another when its heartbeats stop.
 *
 * <p>A wake-up between "found empty" and "task removed" is not lost: the lane looks once more after
 * the removal, and whoever wakes it has committed before. What a crash leaves in that gap, the
 * sweep finds.
 */
final class Lanes {
  private static final Logger LOG = System.getLogger(Lanes.class.getName());
  private static final String TASK = "lane";
  private static final String WORK = "dead-letters";
  private static final Duration POLL = Duration.ofSeconds(1);

  /** What fails is the database: a delivery's own failure stays within its drain. */
  private static final Duration AGAIN = Duration.ofSeconds(2);

  private static final Duration SWEEP = Duration.ofSeconds(10);
  private static final Duration CLEAN = Duration.ofMinutes(5);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

  /** How a cluster keeps watch over its nodes. */
  record Watch(int threads, Duration heartbeat) {}

  private final LaneStore store;
  private final LaneDrain drain;
  private final WorkSteps works;
  private final Clock clock;
  private final CustomTask<Void> task;
  private final CustomTask<Void> work;
  private final Scheduler scheduler;
  private final Set<String> draining = ConcurrentHashMap.newKeySet();

  /** Lanes the waker has not seen to yet. */
  private final Set<String> asked = ConcurrentHashMap.newKeySet();

  /** Talks to the scheduler's table in place of those who commit: they answer their callers. */
  private final ExecutorService waker =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          work -> new Thread(work, "howdah-waker"),
          new ThreadPoolExecutor.DiscardPolicy());

  private volatile boolean stopping;

  Lanes(
      Database database,
      LaneStore store,
      LaneDrain drain,
      WorkSteps works,
      Runnable housekeeping,
      Watch watch,
      Clock clock) {
    this.store = store;
    this.drain = drain;
    this.works = works;
    this.clock = clock;
    this.task =
        Tasks.custom(TASK, Void.class)
            .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
            .execute((lane, context) -> drain(lane.getId()));
    this.work =
        Tasks.custom(WORK, Void.class)
            .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
            .execute((instance, context) -> goOn(Long.parseLong(instance.getId())));
    RecurringTask<Void> sweep =
        Tasks.recurring("sweep", FixedDelay.of(SWEEP)).execute((instance, context) -> sweep());
    RecurringTask<Void> clean =
        Tasks.recurring("housekeeping", FixedDelay.of(CLEAN))
            .execute((instance, context) -> housekeeping.run());
    SchedulerBuilder builder =
        Scheduler.create(database.dataSource(), List.of(task, work))
            .startTasks(sweep, clean)
            .schedulerName(new SchedulerName.Fixed("howdah-" + UUID.randomUUID()))
            .threads(watch.threads())
            .pollingInterval(POLL)
            .heartbeatInterval(watch.heartbeat())
            .missedHeartbeatsLimit(4)
            .shutdownMaxWait(LONGEST_STOP)
            .enableImmediateExecution();
    if (database.isPostgresql()) {
      builder.pollUsingLockAndFetch(0.5, 1.0);
    }
    this.scheduler = builder.build();
  }

  void start() {
    scheduler.start();
  }

  /** Waits for the calls in hand; lanes that are not empty go to other nodes, or wait here. */
  void stop() {
    stopping = true;
    waker.shutdown();
    scheduler.stop();
  }

  /** Sees to it that the lane runs soon, if it does not already run or wait for its time. */
  void wake(String lane) {
    // A lane that is being drained here looks again after it leaves this set.
    if (!stopping && !draining.contains(lane) && asked.add(lane)) {
      waker.execute(
          () -> {
            asked.remove(lane);
            ask(lane, () -> scheduler.scheduleIfNotExists(task.instance(lane), clock.instant()));
          });
    }
  }

  /** Runs the lane now, even if it waits for its time. */
  void hurry(String lane) {
    schedule(lane, clock.instant());
  }

  /** Sees to it that a work on dead letters goes on, here or elsewhere. */
  void work(long seq) {
    String name = String.valueOf(seq);
    ask(name, () -> scheduler.scheduleIfNotExists(work.instance(name), clock.instant()));
  }

  private CompletionHandler<Void> goOn(long seq) {
    boolean more = true;
    while (more && !stopping) {
      more = works.step(seq);
    }
    boolean left = more;
    return (complete, operations) -> {
      if (left) {
        operations.reschedule(complete, clock.instant());
      } else {
        operations.remove();
      }
    };
  }

  private void sweep() {
    store.forgotten(TASK).forEach(lane -> schedule(lane, clock.instant()));
    works.open().forEach(this::work);
  }

  private CompletionHandler<Void> drain(String lane) {
    draining.add(lane);
    try {
      if (!stopping) {
        drain.drain(lane, () -> stopping);
      }
    } catch (RuntimeException e) {
      draining.remove(lane);
      throw e;
    }
    return (complete, operations) -> leave(lane, complete, operations);
  }

  private void leave(
      String lane, ExecutionComplete complete, ExecutionOperations<Void> operations) {
    Optional<Instant> due = store.due(lane);
    if (due.isPresent()) {
      operations.reschedule(complete, due.get());
    } else {
      operations.remove();
    }
    draining.remove(lane);
    Optional<Instant> now = store.due(lane);
    if (now.isPresent() && (due.isEmpty() || now.get().isBefore(due.get()))) {
      schedule(lane, now.get());
    } else if (due.isPresent() && !due.get().isAfter(clock.instant()) && !stopping) {
      scheduler.triggerCheckForDueExecutions();
    }
  }

  private void schedule(String lane, Instant when) {
    ask(
        lane,
        () ->
            scheduler.schedule(task.instance(lane), when, ScheduleOptions.WHEN_EXISTS_RESCHEDULE));
  }

  /** The work is committed already: whatever fails here must not fail its sender. */
  private static void ask(String lane, Runnable request) {
    try {
      request.run();
    } catch (TaskInstanceException e) {
      LOG.log(Level.DEBUG, "It runs elsewhere just now, and looks again when it leaves: " + lane);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Not woken, so the next sweep will: " + lane, e);
    }
  }
}
