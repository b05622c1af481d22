package social.howdah.webhook.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.howdah.message.Event;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.Settings;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.problem.Problem;
import social.howdah.webhook.Received;
import social.howdah.webhook.Source;
import social.howdah.webhook.SourceConfig;

class FeedKindTest {
  private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

  @Test
  void nothingCanBeSentToAFeed() {
    Received request = new Received(Map.of(), "{}".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> source().signatures().current().matches(request))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(404))
        .hasMessageContaining("Howdah looks at it by itself");
  }

  @Test
  void aPastedFeedIsAnEventForEachEntry() throws Exception {
    byte[] feed = Files.readAllBytes(Path.of("src/test/resources/feeds/heise.atom"));
    List<Event> events = source().events(new Received(Map.of(), feed), NOW);
    assertThat(events).hasSize(15);
    assertThat(events.get(14).details().title())
        .isEqualTo("Java-Anwendungsserver: Red Hat gibt WildFly 10 frei");
    Received other = new Received(Map.of(), "{}".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> source().events(other, NOW))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(400))
        .hasMessage("The body cannot be read as RSS or Atom.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "url| |howdah.source.blog.url must be set.",
        "url|ftp://x.example/|must be a URL that begins with http:// or https://.",
        "url|https://me:secret@x.example/|howdah.source.blog.url must hold no user",
        "interval|10s|howdah.source.blog.interval must be at least 1m.",
        "interval|often|howdah.source.blog.interval must be a duration",
        "redact|/title|howdah.source.blog.redact cannot be set",
        "first|all|howdah.source.blog.first must be one of latest, none."
      })
  void aWrongPropertyIsNamed(String key, String value, String sentence) {
    assertThatThrownBy(() -> open(key, value))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining(sentence)
        .hasMessageNotContaining("secret@");
  }

  @Test
  void theFeedsAreThoseOfTheKind() {
    Settings settings =
        TestSettings.of(
            Map.of(
                "howdah.source.blog.kind", "feed",
                "howdah.source.blog.url", "https://blog.example/feed?token=t0ken",
                "howdah.source.ci.kind", "generic",
                "howdah.source.ci.secret", "s"));
    assertThat(new FeedsConfig(settings).feeds()).hasSize(1).hasToString("[Feed[blog]]");
  }

  private static Source source() {
    return open("url", "https://blog.example/feed");
  }

  private static Source open(String key, String value) {
    Map<String, String> settings = new HashMap<>();
    settings.put("howdah.source.blog.url", "https://blog.example/feed");
    settings.put("howdah.source.blog." + key, value == null ? "" : value);
    return new FeedKind().open(new SourceConfig("blog", TestSettings.of(settings)));
  }
}
