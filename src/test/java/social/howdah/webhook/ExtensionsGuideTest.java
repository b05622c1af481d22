package social.howdah.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import social.howdah.message.Event;
import social.howdah.message.Phase;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.extension.ExtensionJar;

/** The kind of source of docs/extensions.md compiles, and does what the page says. */
class ExtensionsGuideTest {
  @TempDir Path directory;

  @Test
  void theClassOfTheGuideIsAKindOfSource() throws Exception {
    Path jar = ExtensionJar.ofTheGuidesSource(directory);
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, getClass().getClassLoader())) {
      SourceKind kind =
          (SourceKind)
              loader.loadClass("com.acme.howdah.UptimeKind").getDeclaredConstructor().newInstance();
      assertThat(kind.name()).isEqualTo("acme-uptime");
      Source source =
          kind.open(
              new SourceConfig(
                  "monitor",
                  TestSettings.of(
                      Map.of(
                          "howdah.source.monitor.secret", "s",
                          "howdah.source.monitor.option.region", "eu-north"))));
      Event event = source.events(request(), Instant.EPOCH).get(0);
      assertThat(event.type()).isEqualTo("com.acme.uptime.down");
      assertThat(event.details().title()).isEqualTo("web is down");
      assertThat(event.details().phase()).isEqualTo(Phase.OPENED);
      assertThat(event.data()).containsEntry("region", "eu-north");
    }
  }

  @Test
  void aPropertyThatIsNoOptionIsASlipOfThePen() {
    assertThatThrownBy(
            () ->
                TestSettings.of(Map.of("howdah.source.monitor.regoin", "eu-north")).rejectUnknown())
        .hasMessageStartingWith("howdah.source.monitor.regoin is not a property");
  }

  private static Received request() {
    return new Received(
        Map.of(
            "Content-Type", List.of("application/json"), "X-Acme-Delivery", List.of("delivery-1")),
        "{\"check\":\"web\",\"state\":\"down\",\"outage\":\"7\"}".getBytes(StandardCharsets.UTF_8));
  }
}
