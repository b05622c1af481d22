package social.howdah.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import social.howdah.message.Event;
import social.howdah.platform.TestMetrics;
import social.howdah.routing.JournalStore.Entry;
import social.howdah.routing.Router.Acceptance;

/** What the metrics say of events: the words of verdicts, never their reasons or persons' names. */
class TallyTest {
  private final TestMetrics metrics = new TestMetrics();

  @Test
  void countsEachRoutesVerdictByItsWord() {
    accepted(Map.of("news", "failed: no such field: secret"), false);
    assertThat(metrics.counted())
        .containsExactly(
            "howdah_event_acceptance",
            "howdah_events source=ci repeat=false",
            "howdah_route_verdicts route=news verdict=failed");
  }

  @Test
  void aRepeatSaysNothingNew() {
    accepted(Map.of("news", "matched"), true);
    assertThat(metrics.counted())
        .containsExactly("howdah_event_acceptance", "howdah_events source=ci repeat=true");
  }

  @Test
  void rulesOfPersonsAreCountedAsOne() {
    accepted(Map.of("rule/4f9c", "matched"), false);
    assertThat(metrics.counted()).contains("howdah_route_verdicts route=(rules) verdict=matched");
  }

  private void accepted(Map<String, String> verdicts, boolean repeat) {
    UUID id = UUID.randomUUID();
    Event event = Event.bare("ci", "1", "release", Instant.EPOCH, null, Map.of());
    Entry entry = new Entry(id, event, Instant.EPOCH, new Routing(verdicts, List.of(), Map.of()));
    new Tally(metrics)
        .accepted(List.of(entry), List.of(new Acceptance(id, repeat)), Duration.ofMillis(2));
  }
}
