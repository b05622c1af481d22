package social.howdah.routing;

import java.time.Duration;
import java.util.List;
import social.howdah.platform.MetricNames;
import social.howdah.platform.Metrics;
import social.howdah.routing.route.Route;

/** Counts what was accepted, and what the routes said of it. */
final class Tally {
  private final Metrics metrics;

  Tally(Metrics metrics) {
    this.metrics = metrics;
  }

  /** Events of one request were committed. */
  void accepted(
      List<JournalStore.Entry> entries, List<Router.Acceptance> acceptances, Duration taken) {
    metrics.time(MetricNames.ACCEPTANCE, taken);
    for (int i = 0; i < entries.size(); i++) {
      JournalStore.Entry entry = entries.get(i);
      boolean repeat = acceptances.get(i).repeat();
      metrics.count(MetricNames.EVENTS, "source=" + entry.event().source(), "repeat=" + repeat);
      if (!repeat) {
        entry.routing().verdicts().forEach(this::said);
      }
    }
  }

  private void said(String route, String verdict) {
    int why = verdict.indexOf(':');
    metrics.count(
        MetricNames.VERDICTS,
        "route=" + Route.counted(route),
        "verdict=" + (why < 0 ? verdict : verdict.substring(0, why)));
  }
}
