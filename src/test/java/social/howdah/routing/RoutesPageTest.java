package social.howdah.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import social.howdah.DocsPage;
import social.howdah.message.DetailsBuilder;
import social.howdah.message.Event;
import social.howdah.routing.condition.Condition;
import social.howdah.routing.language.Facts;
import social.howdah.routing.template.Template;

/** docs/routes.md says what is so. */
class RoutesPageTest {
  private static final DocsPage PAGE = DocsPage.read("docs/routes.md");

  @ParameterizedTest
  @MethodSource
  void aConditionHoldsAsThePageSays(String condition, boolean holds) throws Exception {
    assertThat(Condition.of(condition).holds(facts())).isEqualTo(holds);
  }

  static Stream<Arguments> aConditionHoldsAsThePageSays() {
    return PAGE.rows("## Conditions", "## Templates")
        .map(row -> Arguments.of(row.get(0), row.get(1).equals("yes")));
  }

  @ParameterizedTest
  @MethodSource
  void aTemplateSaysWhatThePageSays(String template, String text) throws Exception {
    assertThat(Template.of(template, false).render(facts())).isEqualTo(text);
  }

  static Stream<Arguments> aTemplateSaysWhatThePageSays() {
    return PAGE.rows("## Templates", "## Limits").map(row -> Arguments.of(row.get(0), row.get(1)));
  }

  @Test
  void thePageHasExamplesOfBoth() {
    assertThat(aConditionHoldsAsThePageSays()).hasSizeGreaterThan(20);
    assertThat(aTemplateSaysWhatThePageSays()).hasSizeGreaterThan(15);
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // the page has them all, of these types
  private static Facts facts() throws Exception {
    Map<String, Object> event = PAGE.json();
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
}
