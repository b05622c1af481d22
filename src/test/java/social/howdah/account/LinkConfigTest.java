package social.howdah.account;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.howdah.platform.PlatformConfig;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.Settings;
import social.howdah.platform.config.TestSettings;

class LinkConfigTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "howdah.instance.default | no instance | must be an instance",
        "howdah.instance.default | other.example | must be one that howdah.instance.allowed allows",
        "howdah.instance.allowed | https://mastodon.example | must be hosts such as",
        "howdah.instance.mastodon.example.client-id | x | and .client-secret belong together",
        "howdah.instance.mastodon.example.scopes | push | must hold profile",
        "howdah.instance.mastodon.example.scopes | read, write | must be scopes",
        "howdah.link.invitation-life | 10s | must be from 1m to 365d",
        "howdah.link.invitation-life | soon | must be a duration",
      })
  void aMistakeIsNamed(String name, String value, String rule) {
    Map<String, String> properties = new HashMap<>();
    properties.put("howdah.instance.allowed", "mastodon.example");
    properties.put(name, value);
    assertThatThrownBy(() -> config(properties).check())
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageStartingWith(name)
        .hasMessageContaining(rule);
  }

  @Test
  void whatIsRightPasses() {
    assertThatCode(
            () ->
                config(
                        Map.of(
                            "howdah.instance.default", "mastodon.example",
                            "howdah.instance.allowed", "*.example",
                            "howdah.instance.mastodon.example.client-id", "x",
                            "howdah.instance.mastodon.example.client-secret", "y",
                            "howdah.instance.mastodon.example.scopes", "read write push",
                            "howdah.link.invitation-life", "1d"))
                    .check())
        .doesNotThrowAnyException();
  }

  private static LinkConfig config(Map<String, String> properties) {
    Settings settings = TestSettings.of(properties);
    return new LinkConfig(settings, new PlatformConfig(settings));
  }
}
