package social.howdah.routing.inbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import social.howdah.platform.StartupCheck;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.Settings;

/** What is kept of payloads, and for how long. */
@Singleton
class InboxConfig implements StartupCheck {
  private static final String RETENTION = "howdah.inbox.retention";

  private final Settings settings;

  @Inject
  InboxConfig(Settings settings) {
    this.settings = settings;
  }

  /** At most as long as the journal remembers the events themselves. */
  Duration retention() {
    Duration journal = settings.duration("howdah.journal.retention", Duration.ofDays(30));
    Duration payloads = settings.duration(RETENTION, journal);
    if (payloads.compareTo(journal) > 0) {
      throw new InvalidConfigurationException(
          RETENTION, "must not be longer than howdah.journal.retention.");
    }
    return payloads;
  }

  /** In bytes, deflated. */
  int largestPayload() {
    return settings.number("howdah.inbox.largest-payload", 262_144, 0, 26_214_400);
  }

  @Override
  public void check() {
    retention();
    largestPayload();
  }
}
