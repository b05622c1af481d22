package social.howdah.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.TestSettings;

class NetworkConfigTest {

  @Test
  void saysWhoCallsAndWhereToAsk() {
    assertThat(config(Map.of()).userAgent()).isEqualTo("Howdah");
    assertThat(config(Map.of("howdah.public-url", "https://howdah.example")).userAgent())
        .isEqualTo("Howdah (+https://howdah.example)");
    assertThat(
            config(
                    Map.of(
                        "howdah.public-url", "https://howdah.example",
                        "howdah.network.user-agent", "Bulletin/1.0 (+https://bulletin.example)"))
                .userAgent())
        .isEqualTo("Bulletin/1.0 (+https://bulletin.example)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nHost: evil.example", "Büro", "a\u0000b"})
  void whatNoHeaderMayHoldStopsTheStart(String agent) {
    assertThatThrownBy(() -> config(Map.of("howdah.network.user-agent", agent)).check())
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessage("howdah.network.user-agent must be of printable ASCII characters.");
  }

  private static NetworkConfig config(Map<String, String> properties) {
    return new NetworkConfig(TestSettings.of(properties));
  }
}
