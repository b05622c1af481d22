package social.howdah.console.check;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import social.howdah.console.page.TestScreen;
import social.howdah.platform.config.EffectiveConfig;
import social.howdah.platform.config.Settings;
import social.howdah.platform.config.TestSettings;

/** An administrator sees what the configuration was taken for. */
@SuppressWarnings("UnnecessaryAssignment") // there is no container to inject anything
class ConfigurationPageTest {
  private static final String EVIL = "<script>alert()</script>";

  private final Settings settings =
      TestSettings.of(
          Map.of(
              "howdah.database.password", "T0PS3CRET",
              "howdah.outbox.retention", "2d",
              "howdah.route.evil.text", EVIL,
              "howdah.source.ci.title", "T0PS3CRET"));

  private final ConfigurationResource page = new ConfigurationResource();

  ConfigurationPageTest() {
    settings.secret("howdah.database.password");
    settings.duration("howdah.outbox.retention", Duration.ZERO);
    settings.text("howdah.route.evil.text");
    page.screen = TestScreen.admin("en");
    page.configuration = new EffectiveConfig(settings);
  }

  @Test
  void whatIsSetIsShownInWordsWithItsSource() {
    Document set = TestScreen.html(page.list("", "set"));
    assertThat(set.select("tbody tr").eachText())
        .containsExactly(
            "howdah.database.password secret, not shown test",
            "howdah.outbox.retention 2 days test",
            "howdah.source.ci.title not shown: nothing has read it so far test",
            "howdah.route.evil.text " + EVIL + " test");
    assertThat(set.select("script:not([src])")).isEmpty();
  }

  @Test
  void noSecretIsInThePageNorInTheJson() {
    ConfigurationApiResource api = new ConfigurationApiResource();
    api.configuration = page.configuration;
    assertThat(page.list("", "all").getEntity().toString()).doesNotContain("T0PS3CRET");
    assertThat(api.properties().toString())
        .doesNotContain("T0PS3CRET")
        .contains("name=howdah.database.password, shown=secret, value=, source=test");
  }

  @Test
  void propertiesAreFoundByTheirNameAndByWhatIsWrongWithThem() {
    assertThat(TestScreen.html(page.list("UNREAD", "unread")).select("main p").text())
        .contains("There is no such property.");
    assertThat(names(page.list("", "unread"))).isEqualTo("howdah.source.ci.title");
    assertThat(names(page.list("keys.reload", "all"))).isEqualTo("howdah.keys.reload");
    assertThat(TestScreen.html(page.list("keys.reload", "all")).select("tbody td").eachText())
        .last()
        .isEqualTo("default");
  }

  private static String names(Response page) {
    return TestScreen.html(page).select("tbody code").text();
  }
}
