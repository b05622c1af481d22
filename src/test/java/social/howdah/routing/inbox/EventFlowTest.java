package social.howdah.routing.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.platform.SettableClock;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;

/** How events come in, on each database. */
@ParameterizedClass
@EnumSource
class EventFlowTest {
  private final SettableClock clock = new SettableClock();
  private final Database database;
  private final EventFlow flow;

  EventFlowTest(TestDatabase kind) {
    database = kind.open();
    flow = new EventFlow(new FlowStore(database), clock);
  }

  @AfterEach
  void close() {
    TestDatabase.close(database);
  }

  @Test
  void countsWhatCameAndWhatRoutesSaid() {
    came("ci", "{\"release\":\"matched\",\"all\":\"muted: until noon\"}", 10);
    came("ci", "{\"release\":\"matched\"}", 90);
    came("ci", "{\"release\":\"failed: there is no field name\"}", 20);
    came("wiki", "{}", 30);
    came("wiki", "{}", 60 * 25);
    came("person", "{}", 5);

    EventFlow.State state = flow.state();
    assertThat(state.sources())
        .extracting(EventFlow.SourceFlow::source)
        .containsExactly("ci", "wiki");
    EventFlow.SourceFlow ci = state.sources().get(0);
    assertThat(ci.came().lastHour()).isEqualTo(2);
    assertThat(ci.came().day()).isEqualTo(3);
    assertThat(ci.came().last()).isEqualTo(before(10));
    assertThat(ci.untaken().day()).isZero();
    assertThat(state.sources().get(1).came().day()).isEqualTo(1);
    assertThat(state.sources().get(1).untaken().day()).isEqualTo(1);

    assertThat(state.routes())
        .extracting(EventFlow.RouteFlow::route)
        .containsExactly("all", "release");
    EventFlow.RouteFlow release = state.routes().get(1);
    assertThat(release.of("matched").day()).isEqualTo(2);
    assertThat(release.of("matched").lastHour()).isEqualTo(1);
    assertThat(release.of("failed").day()).isEqualTo(1);
    assertThat(release.of("muted").day()).isZero();
    assertThat(state.routes().get(0).of("muted").lastHour()).isEqualTo(1);
  }

  @Test
  void countsRulesOfPersonsTogether() {
    came("mastodon", "{\"rule/1\":\"matched\",\"rule/2\":\"matched\"}", 10);
    assertThat(flow.state().routes())
        .extracting(EventFlow.RouteFlow::route)
        .containsExactly("(rules)");
    assertThat(flow.state().routes().get(0).of("matched").day()).isEqualTo(2);
  }

  private Instant before(int minutes) {
    return clock.instant().minus(Duration.ofMinutes(minutes));
  }

  private void came(String source, String verdicts, int minutesAgo) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        INSERT INTO event (id, source, event_id, type, occurred_at, received_at,
                            verdicts)
                        VALUES (:id, :source, :event, 'type', :at, :at, :verdicts)
                        """)
                    .bind("id", UUID.randomUUID())
                    .bind("source", source)
                    .bind("event", UUID.randomUUID().toString())
                    .bind("at", before(minutesAgo).atOffset(ZoneOffset.UTC))
                    .bind("verdicts", verdicts)
                    .execute());
  }
}
