package social.howdah.routing.approval;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import social.howdah.platform.StartupCheck;
import social.howdah.platform.config.Settings;

/** How long approvals live. */
@Singleton
class ApprovalConfig implements StartupCheck {
  private final Settings settings;

  @Inject
  ApprovalConfig(Settings settings) {
    this.settings = settings;
  }

  /** How long a status may wait for approval. */
  Duration life() {
    return settings.duration("howdah.approval.life", Duration.ofDays(7));
  }

  /** Those that ended are kept as long as the events they came from. */
  Duration retention() {
    return settings.duration("howdah.journal.retention", Duration.ofDays(30));
  }

  /** Names of the destinations that are told what waits. */
  List<String> destinations() {
    return settings.named("howdah.approval.send-to", "howdah.destination");
  }

  @Override
  public void check() {
    destinations();
    life();
    retention();
  }
}
