package social.howdah.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  @Test
  void emptyCountsAsAbsent() {
    assertThat(settings(Map.of("howdah.database.url", "")).text("howdah.database.url")).isEmpty();
  }

  @Test
  void whatTheSampleLacksCannotBeRead() {
    assertThatThrownBy(() -> settings(Map.of()).text("howdah.no-such"))
        .hasMessageContaining("howdah.no-such is not in config/howdah.properties");
  }

  @Test
  void aSlipOfThePenStopsTheStart() {
    assertThatThrownBy(() -> settings(Map.of("howdah.public-ulr", "http://x")).rejectUnknown())
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageStartingWith("howdah.public-ulr is not a property of Howdah");
  }

  @Test
  void aDocumentedPropertyIsKnownWhateverItsName() {
    Settings settings =
        settings(
            Map.of(
                "howdah.source.git-hub.kind", "github",
                "howdah.route.release.when", "true",
                "howdah.instance.social.example.org.client-id", "id"));
    assertThatCode(settings::rejectUnknown).doesNotThrowAnyException();
  }

  @Test
  void namesComeFromPropertiesAndFromTheEnvironment() {
    Settings settings =
        new Settings(
            new SmallRyeConfigBuilder()
                .withSources(
                    new PropertiesConfigSource(Map.of("howdah.source.ci.kind", "generic"), "t", 1))
                .withSources(
                    new EnvConfigSource(Map.of("HOWDAH_SOURCE_BUILD_SERVER_KIND", "github"), 2))
                .build());
    assertThat(settings.names("howdah.source", "kind")).containsExactly("build-server", "ci");
    assertThat(settings.text("howdah.source.build-server.kind")).hasValue("github");
  }

  @ParameterizedTest
  @CsvSource({"30s,PT30S", "5m,PT5M", "2h,PT2H", "3d,PT72H", "PT1H30M,PT1H30M"})
  void readsDurations(String written, Duration meant) {
    Settings settings = settings(Map.of("howdah.outbox.retention", written));
    assertThat(settings.duration("howdah.outbox.retention", Duration.ZERO)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "ftp://x.example", "//x.example", "http://", "http://a b"})
  void aWrongUrlNamesItsPropertyAndSaysWhatWouldBeRight(String value) {
    assertThatThrownBy(() -> settings(Map.of("howdah.public-url", value)).url("howdah.public-url"))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessage("howdah.public-url must be a URL that begins with http:// or https://.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1001", "many", "2.5", "99999999999"})
  void aNumberOutOfItsRangeIsRefused(String value) {
    assertThatThrownBy(
            () ->
                settings(Map.of("howdah.database.connections", value))
                    .number("howdah.database.connections", 20, 2, 1000))
        .hasMessage("howdah.database.connections must be a whole number from 2 to 1000.");
  }

  private static Settings settings(Map<String, String> properties) {
    return new Settings(
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(properties, "test", 100))
            .build());
  }
}
