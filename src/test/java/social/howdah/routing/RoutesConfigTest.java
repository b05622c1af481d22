package social.howdah.routing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.TestSettings;

class RoutesConfigTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "from       | nobody    | howdah.route.r.from names nobody, but howdah.source.nobody.kind is not set.",
        "when       | data.x == | howdah.route.r.when is not a CEL condition",
        "text       | {{ x      | howdah.route.r.text is not a Pebble template",
        "text       | ''        | howdah.route.r.text must be set",
        "post-as    | ''        | howdah.route.r.post-as or .send-to must be set",
        "send-to    | nowhere   | howdah.route.r.send-to names nowhere",
        "visibility | secret    | howdah.route.r.visibility must be one of direct, private",
        "language   | English   | howdah.route.r.language must be a language code",
        "sensitive  | maybe     | howdah.route.r.sensitive must be true or false."
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
