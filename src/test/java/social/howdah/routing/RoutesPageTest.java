package social.howdah.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import social.howdah.message.DetailsBuilder;
import social.howdah.message.Event;
import social.howdah.platform.json.Json;
import social.howdah.routing.condition.Condition;
import social.howdah.routing.language.Facts;
import social.howdah.routing.template.Template;

/** docs/routes.md says what is so. */
class RoutesPageTest {
  private static final String PAGE = read();

  @ParameterizedTest
  @MethodSource
  void aConditionHoldsAsThePageSays(String condition, boolean holds) throws Exception {
    assertThat(Condition.of(condition).holds(facts())).isEqualTo(holds);
  }

  static Stream<Arguments> aConditionHoldsAsThePageSays() {
    return rows("## Conditions", "## Templates")
        .map(row -> Arguments.of(row.get(0), row.get(1).equals("yes")));
  }

  @ParameterizedTest
  @MethodSource
  void aTemplateSaysWhatThePageSays(String template, String text) throws Exception {
    assertThat(Template.of(template, false).render(facts())).isEqualTo(text);
  }

  static Stream<Arguments> aTemplateSaysWhatThePageSays() {
    return rows("## Templates", "## Limits").map(row -> Arguments.of(row.get(0), row.get(1)));
  }

  @Test
  void thePageHasExamplesOfBoth() {
    assertThat(aConditionHoldsAsThePageSays()).hasSizeGreaterThan(20);
    assertThat(aTemplateSaysWhatThePageSays()).hasSizeGreaterThan(15);
  }

  /** Rows of the tables between two headings, whose first cell is code. */
  private static Stream<List<String>> rows(String from, String to) {
    String part = PAGE.substring(PAGE.indexOf("\n" + from), PAGE.indexOf("\n" + to));
    return Pattern.compile("(?m)^\\| `(.*)` \\| (.*) \\|$")
        .matcher(part)
        .results()
        .map(row -> List.of(shown(row.group(1)), shown(row.group(2))));
  }

  /** What a reader sees of a cell. */
  private static String shown(String cell) {
    return cell.replace("\\|", "|").replace("\\`", "`").replace("&#8288;", "\u2060");
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // the page has them all, of these types
  private static Facts facts() throws Exception {
    Matcher json = Pattern.compile("(?s)```json\n(.*?)```").matcher(PAGE);
    assertThat(json.find()).isTrue();
    Map<String, Object> event = Json.readPayload(json.group(1).getBytes(StandardCharsets.UTF_8));
    return Facts.of(
        new Event(
            "github",
            "1",
            (String) event.get("type"),
            Instant.parse((String) event.get("time")),
            null,
            DetailsBuilder.builder()
                .actor((String) event.get("actor"))
                .title((String) event.get("title"))
                .url((String) event.get("url"))
                .severity((String) event.get("severity"))
                .labels((List<String>) event.get("labels"))
                .branch((String) event.get("branch"))
                .paths((List<String>) event.get("paths"))
                .build(),
            (Map<String, Object>) event.get("data")),
        Instant.parse("2026-03-01T12:00:00Z"));
  }

  private static String read() {
    try {
      return Files.readString(Path.of("docs/routes.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
