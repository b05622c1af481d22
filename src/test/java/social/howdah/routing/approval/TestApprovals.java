package social.howdah.routing.approval;

import java.time.Clock;
import social.howdah.outbox.Outbox;
import social.howdah.platform.Housekeeping;
import social.howdah.platform.Metrics;
import social.howdah.platform.Started;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.config.Settings;
import social.howdah.platform.database.Database;

/** Approvals for tests of others. */
public final class TestApprovals {
  private TestApprovals() {}

  public static Approvals of(Settings settings, Database database, Outbox outbox, Clock clock) {
    ApprovalConfig config = new ApprovalConfig(settings);
    return new Approvals(
        new ApprovalStore(database),
        config,
        outbox,
        new Announcements(config, outbox),
        new AuditTrail(database, clock),
        database,
        clock);
  }

  /** What shows how many wait. */
  public static void gauge(Database database, Metrics metrics, Clock clock) {
    new ApprovalGauge(new ApprovalStore(database), metrics, clock).start(new Started());
  }

  /** What the housekeeping does with them. */
  public static void clean(Approvals approvals) {
    approvals.clean(new Housekeeping());
  }
}
