package social.howdah.push.notification;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import social.howdah.platform.Housekeeping;
import social.howdah.platform.audit.AuditAction;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.database.Database;
import social.howdah.platform.work.WorkOnAll;
import social.howdah.platform.work.WorkState;
import social.howdah.push.NotificationsConfig;

/**
 * A look at the notifications of every account, as after an outage. Nothing drives it but the
 * rounds that look at what is due: it makes all of them due, so that limits are kept, and it goes
 * on wherever a round goes on.
 */
@Singleton
class CatchUpWork implements WorkOnAll {
  private static final Duration KEPT = Duration.ofDays(30);

  private final CatchUpWorkStore store;
  private final LookStore looks;
  private final NotificationsConfig config;
  private final AuditTrail audit;
  private final Database database;
  private final Clock clock;

  @Inject
  CatchUpWork(
      CatchUpWorkStore store,
      LookStore looks,
      NotificationsConfig config,
      AuditTrail audit,
      Database database,
      Clock clock) {
    this.store = store;
    this.looks = looks;
    this.config = config;
    this.audit = audit;
    this.database = database;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "catch-up";
  }

  /** Whoever looks writes down what has ended: nothing else has to wait for it. */
  @Override
  public List<WorkState> newest(int limit) {
    store.endDone(now());
    return store.newest(limit).stream().map(this::state).toList();
  }

  private WorkState state(CatchUpWorkStore.Row row) {
    return new WorkState(
        kind(),
        row.seq(),
        "CATCH_UP",
        "",
        null,
        Math.max(0, row.total() - row.left()),
        row.total(),
        row.by(),
        row.begun(),
        row.ended(),
        row.cancelledBy(),
        true);
  }

  @Override
  public boolean begin(String by) {
    return database.transaction(
        () -> {
          if (newest(1).stream().anyMatch(WorkState::goesOn)) {
            return false;
          }
          store.insert(by, now());
          audit.record(by, AuditAction.CATCH_UP_BEGUN, "notifications");
          return true;
        });
  }

  /** What was not looked at yet is looked at in the usual time, each at a time of its own. */
  @Override
  public boolean cancel(long seq, String by) {
    return database.transaction(
        () -> {
          Instant now = now();
          Optional<Instant> begun = store.cancel(seq, by, now);
          begun.ifPresent(since -> looks.putOff(later(since, now)));
          return begun.isPresent();
        });
  }

  private Map<UUID, Instant> later(Instant begun, Instant now) {
    long most = config.catchUp().toMillis();
    return store.left(begun).stream()
        .collect(
            Collectors.toMap(
                account -> account,
                account -> now.plusMillis(ThreadLocalRandom.current().nextLong(1, most + 1))));
  }

  void clean(@Observes Housekeeping event) {
    store.endDone(now());
    store.clean(now().minus(KEPT));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
