package social.howdah.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {
  private static final Map<String, Object> VARIABLES =
      Map.of(
          "event", Map.of("type", "com.github.release.published", "time", Instant.EPOCH),
          "data",
              Map.of(
                  "release",
                  Map.of("prerelease", false, "tag_name", "v1.2"),
                  "labels",
                  List.of("bug", "urgent"),
                  "number",
                  7L,
                  "ratio",
                  0.5),
          "now", Instant.parse("2026-01-01T00:00:00Z"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "event.type == 'com.github.release.published' && !data.release.prerelease | true",
        "data.release.tag_name.startsWith('v2') | false",
        "'urgent' in data.labels | true",
        "data.number > 5 && data.ratio < 1.0 | true",
        "has(data.missing) | false",
        "now - event.time > duration('24h') | true",
        "data.release.tag_name.matches('^v[0-9.]+$') | true",
        "data.release.tag_name.lowerAscii() == 'v1.2' | true"
      })
  void says(String expression, boolean expected) throws Exception {
    assertThat(Condition.of(expression).holds(VARIABLES)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"data.x == | ERROR", "1 + 1 | expected type 'bool'", "nothing.x == 1 | undeclared"})
  void whatIsNoConditionIsRefusedAtTheStart(String expression, String why) {
    assertThatThrownBy(() -> Condition.of(expression))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  @Test
  void aFailureNamesTheExpression() {
    assertThatThrownBy(() -> Condition.of("data.missing.x == 1").holds(VARIABLES))
        .isInstanceOf(RoutingException.class)
        .hasMessageStartingWith("The condition failed: data.missing.x == 1")
        .hasMessageContaining("missing");
  }

  @Test
  void loopsAreBounded() {
    List<Integer> many = java.util.stream.IntStream.range(0, 200).boxed().toList();
    assertThatThrownBy(
            () ->
                Condition.of("data.many.all(a, data.many.all(b, data.many.all(c, a + b + c >= 0)))")
                    .holds(
                        Map.of(
                            "data", Map.of("many", many), "event", Map.of(), "now", Instant.EPOCH)))
        .isInstanceOf(RoutingException.class);
  }
}
