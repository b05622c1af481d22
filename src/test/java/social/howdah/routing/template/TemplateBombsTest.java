package social.howdah.routing.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.routing.language.Facts;
import social.howdah.routing.language.RoutingException;

/** Templates and payloads that would take all of the time, or all of the memory. */
class TemplateBombsTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Facts FACTS =
      TestFacts.of(
          Map.of("text", "a".repeat(200_000), "small", "x", "list", Stream.of(1, 2).toList()));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{% for i in range(1, 1000) %}{% for j in range(1, 1000) %}{% endfor %}{% endfor %}",
        "{% for i in 1..1000 %}{% for j in 1..1000 %}{% set x = 1 %}{% endfor %}{% endfor %}",
        "{% for i in range(1, 900) %}{{ data.text | slice(0, 1000) }}{% endfor %}",
        "{{ range(1, 1000000000) | length }}",
        "{{ 1..1000000000 }}",
        "{{ data.text ~ data.text ~ data.text ~ data.text ~ data.text ~ data.text }}",
        "{{ data.text | replace({'a': 'aaaaaaaaaaaaaaaa'}) | length }}",
        "{{ data.text | split('a') | join(data.text) | length }}",
        "{{ data.text | upper }}",
        "{% macro f(x) %}{{ f(x) }}{% endmacro %}{{ f(1) }}",
        "{% macro f(x) %}{{ f(x) }}{{ f(x) }}{% endmacro %}{{ f(1) }}",
      })
  void isStopped(String template) {
    assertTimeoutPreemptively(
        LONG,
        () ->
            assertThatThrownBy(() -> Template.of(template, false).render(FACTS))
                .isInstanceOf(RoutingException.class)
                .hasMessageStartingWith("The template failed: "));
  }

  @Test
  void aTextThatDoublesItselfIsStopped() {
    String doubling =
        "{% set x = data.small %}" + "{% set x = x ~ x %}".repeat(60) + "{{ x | length }}";
    assertThatThrownBy(() -> Template.of(doubling, false).render(FACTS))
        .isInstanceOf(RoutingException.class)
        .hasMessageContaining("more than 1000000 characters");
  }

  @Test
  void oneThatFailedLeavesNothingBehind() throws Exception {
    Template bomb =
        Template.of("{% for i in 1..1000 %}{% for j in 1..1000 %}{% endfor %}{% endfor %}", false);
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> bomb.render(FACTS)).isInstanceOf(RoutingException.class);
    }
    assertThat(Template.of("{{ data.small }}", false).render(FACTS)).isEqualTo("x");
  }

  @Test
  void filesThatIncludeEachOtherAreStopped(@TempDir Path directory) throws IOException {
    Files.writeString(directory.resolve("a.peb"), "{% include 'b.peb' %}");
    Files.writeString(directory.resolve("b.peb"), "{% import 'c.peb' %}");
    Files.writeString(directory.resolve("c.peb"), "{% if true %}{% include 'a.peb' %}{% endif %}");
    assertThatThrownBy(() -> Templates.read(directory))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("holds a.peb, which includes itself");
  }

  @ParameterizedTest
  @MethodSource
  void nestingWithoutEndIsRefusedAtTheStart(String template) {
    assertThatThrownBy(() -> Template.of(template, false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  static Stream<String> nestingWithoutEndIsRefusedAtTheStart() {
    return Stream.of(
        "{{ " + "(".repeat(9_000) + "1" + ")".repeat(9_000) + " }}",
        "{{ " + "[".repeat(9_000) + "]".repeat(9_000) + " }}",
        "{% if true %}".repeat(900) + "{% endif %}".repeat(900),
        "a".repeat(20_001));
  }

  @ParameterizedTest
  @MethodSource
  void hostileMarkdownIsReadInBoundedTime(String markdown) {
    assertTimeoutPreemptively(
        LONG,
        () -> {
          try {
            assertThat(
                    Template.of("{{ data.text | markdown | truncate(100) }}", false)
                        .render(TestFacts.of(Map.of("text", markdown))))
                .hasSizeLessThan(500);
          } catch (RoutingException e) {
            assertThat(e).hasMessageStartingWith("The template failed: ");
          }
        });
  }

  static Stream<String> hostileMarkdownIsReadInBoundedTime() {
    return Stream.of(
        ">".repeat(500_000),
        "[".repeat(500_000),
        "![".repeat(250_000),
        "*a ".repeat(160_000),
        "*a **a ".repeat(70_000),
        "`".repeat(250_000) + "a" + "``".repeat(100_000),
        "<a ".repeat(160_000),
        "<!--".repeat(120_000),
        "[a](".repeat(120_000),
        "[a]: b\n".repeat(70_000) + "[a]".repeat(100_000),
        "- ".repeat(250_000),
        "<div>".repeat(100_000),
        "<svg>".repeat(100_000),
        "\n".repeat(500_000),
        " \t".repeat(250_000),
        "a_".repeat(250_000),
        "&".repeat(500_000));
  }
}
