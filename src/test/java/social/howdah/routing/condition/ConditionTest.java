package social.howdah.routing.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import social.howdah.message.DetailsBuilder;
import social.howdah.message.Event;
import social.howdah.message.Phase;
import social.howdah.platform.json.Json;
import social.howdah.routing.language.Facts;
import social.howdah.routing.language.RoutingException;

class ConditionTest {
  private static final Facts FACTS =
      facts(
          Map.of(
              "release",
              Map.of("prerelease", false, "tag_name", "v1.2"),
              "labels",
              List.of("bug", "urgent"),
              "number",
              7L,
              "ratio",
              0.5));

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
    assertThat(Condition.of(expression).holds(FACTS)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "data.x == | ERROR",
        "1 + 1 | expected type 'bool'",
        "nothing.x == 1 | undeclared",
        "event.actr == 'alice' | undefined field 'actr'",
        "has(event.actr) | undefined field 'actr'",
        "event.severity > 3 | no matching overload",
        "event.labels == 'bug' | no matching overload",
        "event.labels.hasAny('bug') | no matching overload",
        "event.branch.glob() | no matching overload",
        "event.now() | undeclared reference to 'now'"
      })
  void whatIsNoConditionIsRefusedAtTheStart(String expression, String why) {
    assertThatThrownBy(() -> Condition.of(expression))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  /** A payload of GitHub is full of nulls, and so is a list in it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "data.release.name == null | true",
        "data.release.draft == false | true",
        "has(data.release.name) && data.release.name != null | false",
        "data.labels.exists(label, label == null) | true",
        "data.labels[1].name == 'bug' | true",
        "data.release.author.login == 'octocat' | true"
      })
  void readsAPayloadWithNulls(String expression, boolean expected) throws Exception {
    String payload =
        """
        {"release":{"name":null,"draft":false,"author":{"login":"octocat","gravatar":null}},
         "labels":[null,{"name":"bug"}]}
        """;
    Facts facts = facts(Json.readPayload(payload.getBytes(StandardCharsets.UTF_8)));
    assertThat(Condition.of(expression).holds(facts)).isEqualTo(expected);
  }

  @Test
  void whatIsNeitherTrueNorFalseIsAFailure() {
    assertThatThrownBy(() -> Condition.of("data.release.tag_name").holds(FACTS))
        .isInstanceOf(RoutingException.class)
        .hasMessageContaining("data.release.tag_name");
  }

  @Test
  void aFailureNamesTheExpression() {
    assertThatThrownBy(() -> Condition.of("data.missing.x == 1").holds(FACTS))
        .isInstanceOf(RoutingException.class)
        .hasMessageStartingWith("The condition failed: data.missing.x == 1")
        .hasMessageContaining("missing");
  }

  /** What a source does not say is empty, and has() tells. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "event.actor == 'alice' && !event.bot | true",
        "event.severity == 'critical' | false",
        "has(event.actor) | true",
        "has(event.severity) | false",
        "has(event.labels) && !has(event.paths) | true",
        "event.phase == 'resolved' | true",
        "event.labels.hasAny(['bug', 'docs']) | true",
        "event.labels.hasAll(['bug', 'docs']) | false",
        "event.labels.hasAll(['bug', 'area=api']) | true",
        "event.labels.value('area') == 'api' | true",
        "event.labels.value('team') == '' | true",
        "event.labels.glob('area=*') | true"
      })
  void asksWhatAnEventIs(String expression, boolean expected) throws Exception {
    Event event =
        new Event(
            "github",
            "1",
            "com.github.issues.closed",
            Instant.EPOCH,
            null,
            DetailsBuilder.builder()
                .actor("alice")
                .labels(List.of("bug", "area=api"))
                .phase(Phase.RESOLVED)
                .build(),
            Map.of());
    assertThat(Condition.of(expression).holds(Facts.of(event, Instant.EPOCH))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "data.at('release.tag_name', '') == 'v1.2' | true",
        "data.at('release.author.login', 'nobody') == 'nobody' | true",
        "data.at('gone.and.gone', 0) == 0 | true",
        "data.at('number.more', 'x') == 'x' | true"
      })
  void readsWhatMayNotBeThere(String expression, boolean expected) throws Exception {
    assertThat(Condition.of(expression).holds(FACTS)).isEqualTo(expected);
  }

  @Test
  void aNullIsAsGoodAsNothingWhereItMayNotBeThere() throws Exception {
    Facts facts = facts(Json.readPayload("{\"a\":{\"b\":null}}".getBytes(StandardCharsets.UTF_8)));
    assertThat(
            Condition.of("data.at('a.b', 'x') == 'x' && data.at('a.b.c', 'x') == 'x'").holds(facts))
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource
  void aBombIsStopped(String expression, Map<String, Object> data) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () ->
            assertThatThrownBy(() -> Condition.of(expression).holds(facts(data)))
                .isInstanceOf(RoutingException.class)
                .hasMessageStartingWith("The condition failed: "));
  }

  static Stream<Arguments> aBombIsStopped() {
    List<Integer> many = IntStream.range(0, 200).boxed().toList();
    String large = "a".repeat(200_000);
    String doubled = "[data.text]" + ".map(t, t + t)".repeat(24) + ".exists(t, t.contains('b'))";
    return Stream.of(
        Arguments.of(
            "data.many.all(a, data.many.all(b, data.many.all(c, a + b + c >= 0)))",
            Map.of("many", many)),
        Arguments.of(
            "data.many.all(a, data.many.all(b, %s))"
                .formatted("a + b >= 0 && ".repeat(20) + "true"),
            Map.of("many", many.subList(0, 99))),
        Arguments.of(doubled, Map.of("text", large)),
        Arguments.of(
            "[data.list]" + ".map(l, l + l)".repeat(24) + ".exists(l, size(l) == 1)",
            Map.of("list", many)),
        Arguments.of("data.text.contains('b')", Map.of("text", large + large)));
  }

  @Test
  void aRegularExpressionThatWouldBacktrackDoesNot() {
    Facts facts = facts(Map.of("text", "a".repeat(100_000) + "!", "pattern", "(a|aa)+$"));
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          assertThat(Condition.of("data.text.matches('^(a+)+$')").holds(facts)).isFalse();
          assertThat(Condition.of("data.text.matches(data.pattern)").holds(facts)).isFalse();
          assertThat(Condition.of("data.text.glob('*a*a*a*a*a*a*a*a*b')").holds(facts)).isFalse();
        });
  }

  @ParameterizedTest
  @MethodSource
  void nestingWithoutEndIsRefusedAtTheStart(String expression) {
    assertThatThrownBy(() -> Condition.of(expression))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("limit");
  }

  static Stream<String> nestingWithoutEndIsRefusedAtTheStart() {
    return Stream.of(
        "(".repeat(4_000) + "true" + ")".repeat(4_000),
        "data" + ".a".repeat(4_000) + " == 1",
        "data" + "[0]".repeat(3_000) + " == 1",
        "1" + " + 1".repeat(2_000) + " == 1",
        "[".repeat(4_000) + "]".repeat(4_000) + " == []",
        "true ? ".repeat(700) + "true" + " : false".repeat(700),
        "data.a == 1 && ".repeat(1_000) + "true");
  }

  private static Facts facts(Map<String, Object> data) {
    return Facts.of(
        Event.bare("github", "1", "com.github.release.published", Instant.EPOCH, null, data),
        Instant.parse("2026-01-01T00:00:00Z"));
  }
}
