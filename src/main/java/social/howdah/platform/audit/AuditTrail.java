package social.howdah.platform.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.MetricNames;
import social.howdah.platform.Metrics;
import social.howdah.platform.database.Database;
import social.howdah.platform.web.RequestId;

/** The door to the audit: lines are added, read, and nothing else. May be called by any thread. */
@Singleton
public class AuditTrail {
  /** The actor where nobody acted: a probe, a schedule. */
  public static final String SYSTEM = "system";

  /** No transaction that records takes as long. */
  private static final Duration SETTLED = Duration.ofSeconds(10);

  private final AuditStore store;
  private final Clock clock;
  private final Metrics metrics;

  @Inject
  AuditTrail(Database database, Clock clock, Metrics metrics) {
    this.store = new AuditStore(database);
    this.clock = clock;
    this.metrics = metrics;
  }

  /** A trail whose lines nobody counts. */
  public AuditTrail(Database database, Clock clock) {
    this(database, clock, Metrics.none());
  }

  public void record(String actor, AuditAction action, String subject) {
    record(actor, action, subject, null);
  }

  /**
   * Adds a line; joins the caller's transaction, so that what is undone is not recorded.
   *
   * @param detail for people; never a secret. Cut where it is too long.
   */
  public void record(String actor, AuditAction action, String subject, @Nullable String detail) {
    store.insert(
        new AuditEntry(
            0,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            actor,
            action,
            subject,
            RequestId.current().orElse(null),
            detail),
        () -> metrics.count(MetricNames.AUDIT, "action=" + action.word()));
  }

  /** The newest first, at most {@code limit}. */
  public List<AuditEntry> newest(AuditFilter filter, int limit) {
    return store.newest(filter, limit);
  }

  /**
   * The oldest first after this {@link AuditEntry#seq()}, for whoever copies the audit away. The
   * last seconds are left out: a line with a smaller {@code seq} may yet be committed.
   */
  public List<AuditEntry> after(long seq, int limit) {
    return store.after(seq, clock.instant().minus(SETTLED), limit);
  }
}
