package social.howdah.routing.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.howdah.message.Event;
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
      value = {"data.x == | ERROR", "1 + 1 | expected type 'bool'", "nothing.x == 1 | undeclared"})
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

  @Test
  void loopsAreBounded() {
    List<Integer> many = IntStream.range(0, 200).boxed().toList();
    assertThatThrownBy(
            () ->
                Condition.of("data.many.all(a, data.many.all(b, data.many.all(c, a + b + c >= 0)))")
                    .holds(facts(Map.of("many", many))))
        .isInstanceOf(RoutingException.class);
  }

  private static Facts facts(Map<String, Object> data) {
    return Facts.of(
        Event.bare("github", "1", "com.github.release.published", Instant.EPOCH, null, data),
        Instant.parse("2026-01-01T00:00:00Z"));
  }
}
