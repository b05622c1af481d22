package social.howdah.push.notification;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import social.howdah.outbox.RetryableDeliveryException;
import social.howdah.platform.MetricNames;
import social.howdah.platform.Metrics;
import social.howdah.push.NotificationsConfig;
import social.howdah.push.Reader;

/** How much of what was missed is made up for: an absence must not flood anybody. */
@Singleton
class Gap {
  private static final Logger LOG = System.getLogger(Gap.class.getName());

  /** What is younger was not missed: it is a crowd that is still coming in. */
  private static final Duration JUST_NOW = Duration.ofMinutes(10);

  private final NotificationList list;
  private final NotificationsConfig config;
  private final Clock clock;
  private final Metrics metrics;

  @Inject
  Gap(NotificationList list, NotificationsConfig config, Clock clock, Metrics metrics) {
    this.list = list;
    this.config = config;
    this.clock = clock;
    this.metrics = metrics;
  }

  /** Whether a page that follows what was read last looks like a long absence. */
  boolean follows(List<RawNotification> page) {
    Instant first = page.get(0).created();
    return first.isBefore(oldest())
        || (page.size() >= Cursor.CROWD && first.isBefore(clock.instant().minus(JUST_NOW)));
  }

  /**
   * The id after which is read on: the given one, or a later one where what lies between is too old
   * or too much. That is told in the log and counted. Calls the instance.
   */
  String end(Reader reader, String from) throws RetryableDeliveryException {
    int missed = 0;
    List<RawNotification> page = list.newest(reader);
    while (!page.isEmpty()) {
      for (int i = page.size() - 1; i >= 0; i--) {
        RawNotification one = page.get(i);
        if (!Ids.isAfter(one.id(), from)) {
          return from;
        }
        if (missed++ == config.mostMissed() || one.created().isBefore(oldest())) {
          leaveOut(reader, one);
          return one.id();
        }
      }
      page = list.before(reader, page.get(0).id());
    }
    return from;
  }

  private Instant oldest() {
    return clock.instant().minus(config.longestGap());
  }

  private void leaveOut(Reader reader, RawNotification last) {
    metrics.count(MetricNames.LEFT_OUT);
    LOG.log(
        Level.WARNING,
        "Missed notifications of @{0} up to {1} are left out: at most {2}, and none from before {3},"
            + " are made up for.",
        reader.account().handle(),
        last.created(),
        String.valueOf(config.mostMissed()),
        oldest());
  }
}
