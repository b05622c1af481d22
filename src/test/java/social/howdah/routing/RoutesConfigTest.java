package social.howdah.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.howdah.message.Event;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.TestSettings;
import social.howdah.routing.language.Facts;
import social.howdah.routing.route.Route;

class RoutesConfigTest {

  @Test
  void aTextMayBeAFileThatUsesOthers(@TempDir Path directory) throws Exception {
    Files.writeString(
        directory.resolve("release.peb"), "{% import 'parts/lib.peb' %}{{ hail(event.id) }}");
    Files.createDirectory(directory.resolve("parts"));
    Files.writeString(
        directory.resolve("parts/lib.peb"), "{% macro hail(x) %}#news of {{ x }}{% endmacro %}");
    Route route = routes(directory, "release.peb").get(0);
    Facts facts =
        Facts.of(Event.bare("ci", "7", "release", Instant.EPOCH, null, Map.of()), Instant.EPOCH);
    assertThat(Objects.requireNonNull(route.text()).render(facts)).isEqualTo("#news of 7");
  }

  @Test
  void aBrokenFileIsToldByItsName(@TempDir Path directory) throws Exception {
    Files.writeString(directory.resolve("good.peb"), "good");
    Files.writeString(directory.resolve("bad.peb"), "{{ event.id ");
    assertThatThrownBy(() -> routes(directory, "good.peb"))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageStartingWith("howdah.templates.dir holds bad.peb: ");
  }

  @Test
  void aFileThatIsNotThereIsToldWithThoseThatAre(@TempDir Path directory) throws Exception {
    Files.writeString(directory.resolve("good.peb"), "good");
    assertThatThrownBy(() -> routes(directory, "goood.peb"))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("howdah.route.r.text-file")
        .hasMessageContaining("there are: [good.peb]");
  }

  private static List<Route> routes(Path directory, String file) {
    return new RoutesConfig(
            TestSettings.of(
                Map.of(
                    "howdah.templates.dir", directory.toString(),
                    "howdah.source.ci.kind", "generic",
                    "howdah.route.r.from", "ci",
                    "howdah.route.r.post-as", "press",
                    "howdah.route.r.text-file", file)))
        .routes();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "from       | nobody    | howdah.route.r.from names nobody, but howdah.source.nobody.kind is not set.",
        "when       | data.x == | howdah.route.r.when is not a CEL condition",
        "text       | {{ x      | howdah.route.r.text is not a Pebble template",
        "post-as    | ''        | howdah.route.r.post-as or .send-to must be set",
        "digest     | weekly    | howdah.route.r.digest must be hourly, daily or daily@17:30.",
        "digest     | daily     | howdah.route.r.digest is for messages: .send-to must be set.",
        "send-to    | nowhere   | howdah.route.r.send-to names nowhere",
        "visibility | secret    | howdah.route.r.visibility must be one of direct, private",
        "language   | English   | howdah.route.r.language must be a language code",
        "sensitive  | maybe     | howdah.route.r.sensitive must be true or false.",
        "urgent     | maybe     | howdah.route.r.urgent is not a CEL condition",
        "quote-policy | me      | howdah.route.r.quote-policy must be one of followers, nobody, public.",
        "schedule   | {{ x      | howdah.route.r.schedule is not a Pebble template",
        "poll.duration | 1m     | howdah.route.r.poll.duration must be from 5m to 30d",
        "poll.multiple | maybe  | howdah.route.r.poll.multiple must be true or false.",
        "text-file  | x.peb     | howdah.route.r.text-file is not a Pebble template: there is no template file x.peb",
        "media      | a.png     | howdah.route.r.media-alt must be set",
        "long-text  | wrap      | howdah.route.r.long-text must be one of cut, thread.",
        "on-update  | change    | howdah.route.r.on-update must be one of both, edit, none, reply."
      })
  void aMistakeIsToldByItsName(String key, String value, String message) {
    Map<String, String> properties =
        new HashMap<>(
            Map.of(
                "howdah.source.ci.kind", "generic",
                "howdah.route.r.from", "ci",
                "howdah.route.r.post-as", "press",
                "howdah.route.r.text", "x"));
    properties.put("howdah.route.r." + key, value);
    assertThatThrownBy(() -> new RoutesConfig(TestSettings.of(properties)).check())
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageStartingWith(message);
  }
}
