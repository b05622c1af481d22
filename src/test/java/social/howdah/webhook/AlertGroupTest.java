package social.howdah.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.message.Event;
import social.howdah.message.Phase;
import social.howdah.platform.problem.Problem;

/** A group of alerts from the first to the end: what is a step of it, and what says nothing new. */
class AlertGroupTest {
  private final Source source = TestSources.open("alertmanager");

  @Test
  void eachChangeIsAStepOfOneThread() {
    List<Event> steps =
        List.of("fires", "one-more-joins", "one-is-over", "goes-on", "resolved").stream()
            .map(name -> read(body(name)))
            .toList();
    assertThat(steps).extracting(Event::id).doesNotHaveDuplicates();
    assertThat(steps).extracting(step -> step.details().thread()).containsOnly(thread("fires"));
    assertThat(steps)
        .extracting(step -> step.details().phase())
        .containsExactly(Phase.OPENED, Phase.OPENED, Phase.OPENED, Phase.OPENED, Phase.RESOLVED);
  }

  @Test
  void aRepetitionIsARepeat() {
    assertThat(id(body("goes-on-unchanged"))).isEqualTo(id(body("goes-on")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "more than 5 minutes", // a value in an annotation, which each evaluation writes anew
        "Instance web-1",
        "https://prometheus.example.org/graph"
      })
  void otherWordsOfTheSameAlertsAreARepeat(String words) {
    String fires = body("fires");
    assertThat(id(fires.replace(words, "other words"))).isEqualTo(id(fires)).isNotNull();
    assertThat(fires).contains(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-10-27T21:07:52.122Z", "firing", "cdf496768c957f79", "eu-1"})
  void anAlertThatBeganAgainOrEndedIsAStep(String part) {
    String fires = body("fires");
    assertThat(fires).contains(part);
    assertThat(id(fires.replace(part, "resolved"))).isNotEqualTo(id(fires));
  }

  @Test
  void theOrderOfAlertsSaysNothing() {
    String two = body("one-more-joins");
    String turned =
        two.replace("cdf496768c957f79", "x")
            .replace("101c2a65a208016a", "cdf496768c957f79")
            .replace("\"x\"", "\"101c2a65a208016a\"")
            .replace("2026-10-27T21:07:52.122Z", "y")
            .replace("2026-10-27T21:09:54.662Z", "2026-10-27T21:07:52.122Z")
            .replace("\"y\"", "\"2026-10-27T21:09:54.662Z\"");
    assertThat(id(turned)).isEqualTo(id(two));
    assertThat(turned).isNotEqualTo(two);
  }

  @Test
  void whatTellsOfNoAlertIsRefused() {
    for (String body :
        List.of("{}", "[]", "{\"groupKey\":\"{}:{}\",\"alerts\":[]}", "{\"state\":\"alerting\"}")) {
      assertThatThrownBy(() -> read(body))
          .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status()).isEqualTo(400));
    }
  }

  private String thread(String name) {
    return Objects.requireNonNull(read(body(name)).details().thread());
  }

  private String id(String body) {
    return read(body).id();
  }

  private Event read(String body) {
    Received request =
        new Received(
            Map.of("Content-Type", List.of("application/json")),
            body.getBytes(StandardCharsets.UTF_8));
    return source.events(request, Instant.now()).get(0);
  }

  private static String body(String name) {
    return Samples.of("alertmanager").stream()
        .filter(sample -> sample.name().equals(name))
        .map(sample -> new String(sample.body(), StandardCharsets.UTF_8))
        .findFirst()
        .orElseThrow();
  }
}
