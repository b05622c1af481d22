package social.howdah.routing.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.howdah.routing.language.Facts;
import social.howdah.routing.language.RoutingException;

class FiltersTest {
  private static final Facts FACTS =
      TestFacts.of(
          Map.of(
              "family",
              "👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦",
              "message",
              "\n Fix the gate \n\nIt was open.",
              "markdown",
              "# Howdah 2\n\n**New**: [notes](https://x.example/n), <https://x.example/a>\n"
                  + "still the same line\n\n* one\n* two `x`\n\n![a cat](c.png)<br>end",
              "html",
              "<p>One<br>two &amp; three</p><ul><li>a</li></ul><script>alert(1)</script>",
              "list",
              List.of("a", "b", "c"),
              "count",
              3L));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'The quick brown fox' @ truncate(20) | The quick brown fox",
        "'The quick brown fox' @ truncate(16) | The quick brown…",
        "'Thequickbrownfox jumps' @ truncate(10) | Thequickb…",
        "'The quick' @ truncate(5, '') | The q",
        "'abc' @ truncate(0) | ''",
        "data.family @ truncate(2) | 👨‍👩‍👧‍👦…",
        "data.family @ truncate(3) | 👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦",
        "data.message @ first_line | Fix the gate",
        "'0123456789abcdef' @ short_sha | 0123456",
        "'rm -rf `x`\ny' @ code | `rm -rf 'x' y`",
        "'Notes' @ link('https://x.example') | Notes: https://x.example",
        "'Notes' @ link('') | Notes",
        "1 @ plural('commit') | 1 commit",
        "0 @ plural('commit') | 0 commits",
        "data.count @ plural('entry', 'entries') | 3 entries",
        "event.time @ ago | 3 hours ago",
        "event.time @ ago('de') | vor 3 Stunden",
        "'2026-03-03T12:00:00Z' @ ago | 2 days from now",
        "data.list @ join(', ') | a, b, c",
        "'a.b.c' @ split('.') @ last | c",
        "'a.b' @ replace({'.': '-'}) | a-b",
      })
  void doesWhatAWriterNeeds(String expression, String expected) throws Exception {
    assertThat(render(expression.replace('@', '|').replace("\\n", "\n")))
        .isEqualTo(expected.replace("\\n", "\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'yesterday' @ ago | ago takes a time such as",
        "'x' @ plural('commit') | plural counts a number",
        "'x' @ truncate('y') | length must be a number",
        "'x' @ join(',') | join takes a list",
        "'x' @ nothing | Filter [nothing] does not exist"
      })
  void saysWhatItTakes(String expression, String message) {
    assertThatThrownBy(() -> render(expression.replace('@', '|')))
        .isInstanceOf(RoutingException.class)
        .hasMessageContaining(message);
  }

  @Test
  void htmlIsReadAsPeopleReadIt() throws Exception {
    assertThat(render("data.html | html")).isEqualTo("One\ntwo & three\n\n• a");
  }

  @Test
  void codeKeepsItsLines() throws Exception {
    assertThat(render("'```\n  a\n    b\n```' | markdown")).isEqualTo("a\n    b");
  }

  @Test
  void markdownIsReadAsPeopleReadIt() throws Exception {
    assertThat(render("data.markdown | markdown"))
        .isEqualTo(
            """
            Howdah 2

            New: notes (https://x.example/n), https://x.example/a still the same line

            • one
            • two x

            a cat
            end""");
  }

  private static String render(String expression) throws RoutingException {
    return Template.of("{{ " + expression + " }}", true).render(FACTS);
  }
}
