package social.howdah;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What operators import: the dashboard and the alert rules. */
public final class Monitoring {
  private static final Pattern NAME = Pattern.compile("\\bhowdah_[a-z_]+");

  /** What the server shows of a timer besides its count and sum, which nobody should use. */
  private static final Pattern UNUSED = Pattern.compile(".+_seconds_(mean|max)");

  private Monitoring() {}

  /** Panels that draw something. */
  static List<JsonNode> panels() {
    return read(new ObjectMapper(), "config/grafana/howdah.json")
        .get("panels")
        .valueStream()
        .filter(panel -> panel.has("targets"))
        .toList();
  }

  /** The alert rules. */
  static List<JsonNode> alerts() {
    JsonNode file = read(new YAMLMapper(), "config/prometheus/howdah-alerts.yml");
    return file.get("groups")
        .valueStream()
        .flatMap(group -> group.get("rules").valueStream())
        .toList();
  }

  /** Metrics that the dashboard draws, as they are exposed. */
  public static Set<String> drawn() {
    return names(
        panels().stream()
            .flatMap(panel -> panel.get("targets").valueStream())
            .map(target -> target.get("expr").asText())
            .toList());
  }

  /** Metrics that alerts look at, as they are exposed. */
  static Set<String> watched() {
    return names(alerts().stream().map(alert -> alert.get("expr").asText()).toList());
  }

  /** Metrics of a page of the server, but for its doubtful quantiles. */
  public static Set<String> exposed(String page) {
    return page.lines()
        .filter(line -> line.startsWith("howdah_") && !line.contains("quantile="))
        .map(line -> line.replaceFirst("[{ ].*", ""))
        .filter(name -> !UNUSED.matcher(name).matches())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> names(Collection<String> expressions) {
    return expressions.stream().flatMap(Monitoring::names).collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> names(String text) {
    return NAME.matcher(text).results().map(MatchResult::group);
  }

  private static JsonNode read(ObjectMapper mapper, String file) {
    try {
      return mapper.readTree(DocsPage.read(file).text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
