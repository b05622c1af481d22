package social.howdah.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.howdah.message.Event;
import social.howdah.routing.condition.Condition;
import social.howdah.routing.language.Facts;
import social.howdah.routing.language.Mistake;
import social.howdah.routing.language.MistakenException;
import social.howdah.routing.language.Place;
import social.howdah.routing.language.RoutingException;
import social.howdah.routing.template.Template;

/** Where a condition or template is wrong; {@code ~} stands for the end of a line. */
class MistakesTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Facts FACTS =
      Facts.of(
          Event.bare("ci", "1", "build", NOW, null, Map.of("n", 0L, "s", "x", "list", List.of())),
          NOW);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "event.typ == 'x' | 1 | 6 | undefined field 'typ'",
        "true &&~ foo | 2 | 2 | undeclared reference to 'foo' (in container '')",
        "'😀' == foo | 1 | 8 | undeclared reference to 'foo' (in container '')",
        "1 + 1 | 1 | 3 | expected type 'bool' but found 'int'",
      })
  void aConditionThatCannotBe(String expression, int line, int column, String why) {
    String text = lines(expression);
    MistakenException e = catchThrowableOfType(MistakenException.class, () -> Condition.of(text));
    assertThat(e.mistake()).isEqualTo(new Mistake(text, why, new Place(line, column)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 / data.n == 1 | 1 | 3 | / by zero",
        "true &&~ data.gone == 1 | 2 | 6 | key 'gone' is not present in map.",
        "data.s != '😀' && data.gone | 1 | 22 | key 'gone' is not present in map.",
      })
  void aConditionThatFailsOnAnEvent(String expression, int line, int column, String why) {
    String text = lines(expression);
    RoutingException e =
        catchThrowableOfType(RoutingException.class, () -> Condition.of(text).holds(FACTS));
    assertThat(e.mistake()).isEqualTo(new Mistake(text, why, new Place(line, column)));
  }

  @Test
  void whatConcernsTheWholeConditionHasNoPlace() {
    MistakenException e =
        catchThrowableOfType(MistakenException.class, () -> Condition.of("x".repeat(10_001)));
    assertThat(e.mistake().place()).isNull();
    RoutingException neither =
        catchThrowableOfType(RoutingException.class, () -> Condition.of("data.s").holds(FACTS));
    assertThat(neither.mistake())
        .isEqualTo(new Mistake("data.s", "it is neither true nor false", null));
  }

  /** Pebble knows lines; the column is that of what it names, where that stands there once. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a~{{ event.type } | 2 | 15",
        "é😀 {{ a b }} | 1 | 9",
        "{{ a b b }} | 1 | 0",
        "a~~{% for x of y %} | 3 | 10",
        "a~{% if x %} | 2 | 0",
      })
  void aTemplateThatCannotBe(String template, int line, int column) {
    String text = lines(template);
    MistakenException e =
        catchThrowableOfType(MistakenException.class, () -> Template.of(text, false));
    assertThat(e.mistake().place()).isEqualTo(new Place(line, column));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a~{{ data.gone }} | 2 | 9",
        "{{ gone.x }} | 1 | 4",
        "{{ data.s }} {{ data.s.x }} | 1 | 24",
        "x{{ data.gone }} or gone | 1 | 0",
        "{{ 1 / 0 }} | 1 | 0",
      })
  void aTemplateThatFailsOnAnEvent(String template, int line, int column) {
    assertThat(Objects.requireNonNull(failure(lines(template))).place())
        .isEqualTo(new Place(line, column));
  }

  @Test
  void whatNobodyKnowsThePlaceOfHasNone() {
    assertThat(failure("{{ 1 | truncate }}"))
        .isEqualTo(new Mistake("{{ 1 | truncate }}", "length must be a number", null));
  }

  private static @Nullable Mistake failure(String template) {
    return catchThrowableOfType(
            RoutingException.class, () -> Template.of(template, false).render(FACTS))
        .mistake();
  }

  private static String lines(String text) {
    return text.replace('~', '\n');
  }
}
