package social.howdah;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import social.howdah.platform.MetricNames;

/** The dashboard, the alert rules and their page say what the code measures, and say what to do. */
class MonitoringTest {
  private static final Set<String> SEVERITIES = Set.of("critical", "warning", "info");

  /** What the server makes of a name, by what is measured: gauge, counter, timer. */
  private static final List<String> SUFFIXES =
      List.of("", "_total", "_seconds_count", "_seconds_sum");

  @Test
  void theDashboardDrawsEveryMetricAndNoOther() {
    assertThat(measured(Monitoring.drawn())).containsExactlyInAnyOrderElementsOf(constants());
  }

  @Test
  void alertsLookAtNothingElse() {
    assertThat(Monitoring.watched()).isSubsetOf(Monitoring.drawn());
  }

  @Test
  void thePageTellsOfEveryMetricAndEveryAlert() {
    String page = DocsPage.read("docs/operating.md").text();
    assertThat(firstCells(page, "howdah_")).containsExactlyInAnyOrderElementsOf(Monitoring.drawn());
    assertThat(firstCells(page, "Howdah"))
        .containsExactlyElementsOf(
            Monitoring.alerts().stream().map(alert -> alert.get("alert").asText()).toList());
  }

  @Test
  void everyPanelHasAUnitAndSaysWhatItMeans() {
    assertThat(Monitoring.panels())
        .isNotEmpty()
        .allSatisfy(
            panel -> {
              assertThat(panel.at("/fieldConfig/defaults/unit").asText()).isNotEmpty();
              assertThat(panel.path("description").asText()).endsWith(".");
              assertThat(panel.at("/datasource/uid").asText()).isEqualTo("${datasource}");
            });
    assertThat(Monitoring.panels()).extracting(panel -> panel.get("id")).doesNotHaveDuplicates();
  }

  @Test
  void everyAlertSaysHowBadItIsAndWhatToDo() {
    assertThat(Monitoring.alerts())
        .isNotEmpty()
        .allSatisfy(
            alert -> {
              assertThat(SEVERITIES).contains(alert.at("/labels/severity").asText());
              assertThat(alert.at("/annotations/summary").asText()).isNotEmpty();
              assertThat(alert.at("/annotations/description").asText()).endsWith(".");
            });
  }

  /** A label that an expression groups by no more would leave a hole in a sentence. */
  @Test
  void alertsNameOnlyLabelsThatTheirExpressionsKeep() {
    Pattern label = Pattern.compile("\\$labels\\.(\\w+)");
    for (JsonNode alert : Monitoring.alerts()) {
      String expression = alert.get("expr").asText();
      assertThat(label.matcher(alert.get("annotations").toString()).results())
          .extracting(found -> found.group(1))
          .allMatch(
              name -> expression.contains("by (" + name + ")") || expression.startsWith("up{"));
    }
  }

  private static Set<String> measured(Set<String> exposed) {
    Set<String> known = Set.copyOf(constants());
    return exposed.stream()
        .map(name -> constant(known, name).orElse("no metric: " + name))
        .collect(Collectors.toSet());
  }

  private static Optional<String> constant(Set<String> known, String exposed) {
    return SUFFIXES.stream()
        .filter(exposed::endsWith)
        .map(suffix -> exposed.substring(0, exposed.length() - suffix.length()))
        .filter(known::contains)
        .findFirst();
  }

  private static List<String> constants() {
    return Arrays.stream(MetricNames.class.getFields()).map(MonitoringTest::value).toList();
  }

  private static String value(Field constant) {
    try {
      return (String) constant.get(null);
    } catch (IllegalAccessException e) {
      throw new LinkageError(constant.getName(), e);
    }
  }

  private static Stream<String> firstCells(String page, String prefix) {
    return Pattern.compile("(?m)^\\| `(" + prefix + "\\w+)`")
        .matcher(page)
        .results()
        .map((MatchResult row) -> row.group(1));
  }
}
