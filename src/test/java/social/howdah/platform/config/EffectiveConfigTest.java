package social.howdah.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.howdah.platform.config.EffectiveConfig.Property;
import social.howdah.platform.config.EffectiveConfig.Shown;
import social.howdah.platform.config.EffectiveConfig.Unknown;

/** What an administrator sees of the configuration. */
class EffectiveConfigTest {

  @Test
  void aDefaultIsToldAsOneAndWhatIsSetWithItsSource() {
    Settings settings = settings(Map.of("howdah.public-url", " https://howdah.example "), Map.of());
    settings.url("howdah.public-url");
    settings.duration("howdah.outbox.heartbeat", Duration.ZERO);
    assertThat(of(settings, "howdah.public-url"))
        .isEqualTo(
            new Property(
                "howdah.public-url", Shown.VALUE, "https://howdah.example", null, "a file"));
    assertThat(of(settings, "howdah.outbox.heartbeat"))
        .isEqualTo(
            new Property(
                "howdah.outbox.heartbeat", Shown.VALUE, "5s", Duration.ofSeconds(5), null));
    assertThat(of(settings, "howdah.mail.host").shown()).isEqualTo(Shown.UNSET);
  }

  @Test
  void whatIsReadAsASecretIsShownNeverAndNowhere() {
    Settings settings =
        settings(
            Map.of(
                "howdah.destination.team.url", "https://chat.example/hooks/T0PS3CRET",
                "howdah.destination.team.command-tokens", "T0PS3CRET,other",
                "howdah.source.ci.option.region", "T0PS3CRET"),
            Map.of("HOWDAH_DATABASE_PASSWORD", "T0PS3CRET"));
    SectionConfig team = new SectionConfig("howdah.destination", "team", settings);
    assertThat(team.text("url")).isPresent();
    team.requiredSecret("url");
    team.url("url");
    team.secrets("command-tokens");
    new SectionConfig("howdah.source", "ci", settings).option("region");
    settings.secret("howdah.database.password");
    List<Property> all = new EffectiveConfig(settings).properties();
    assertThat(all).filteredOn(property -> property.shown() == Shown.SECRET).hasSize(4);
    assertThat(all.toString()).doesNotContain("T0PS3CRET");
  }

  @Test
  void whatNothingHasReadMayBeASecret() {
    Settings settings = settings(Map.of("howdah.source.ci.title", "T0PS3CRET"), Map.of());
    assertThat(of(settings, "howdah.source.ci.title"))
        .isEqualTo(new Property("howdah.source.ci.title", Shown.UNREAD, "", null, "a file"));
    settings.text("howdah.source.ci.title");
    assertThat(of(settings, "howdah.source.ci.title").value()).isEqualTo("T0PS3CRET");
  }

  @Test
  void anAddressIsShownWithoutItsUserAndItsQuery() {
    Settings settings =
        settings(
            Map.of("howdah.source.blog.url", "https://ada:T0PS3@blog.example:8443/feed?key=CRET"),
            Map.of());
    settings.url("howdah.source.blog.url");
    assertThat(of(settings, "howdah.source.blog.url").value())
        .isEqualTo("https://blog.example:8443/feed");
  }

  @Test
  void namesOfTheEnvironmentStandAmongTheOthers() {
    Settings settings = settings(Map.of(), Map.of("HOWDAH_SOURCE_BUILD_SERVER_KIND", "github"));
    settings.text("howdah.source.build-server.kind");
    assertThat(of(settings, "howdah.source.build-server.kind").value()).isEqualTo("github");
    assertThat(new EffectiveConfig(settings).unknown()).isEmpty();
  }

  @Test
  void whatSomebodyTypesIsNotKept() {
    Settings settings = settings(Map.of(), Map.of());
    settings.text("howdah.instance.typed.example.client-id");
    settings.with(Map.of("howdah.route.draft.text", "typed")).text("howdah.route.draft.text");
    assertThat(new EffectiveConfig(settings).properties().toString()).doesNotContain("typed");
  }

  @ParameterizedTest
  @CsvSource({
    "howdah.public-ulr, howdah.public-url",
    "HOWDAH_PUBLC_URL, howdah.public-url",
    "howdah.source.ci.secrt, howdah.source.ci.secret",
    "howdah.instance.defualt, howdah.instance.default",
    "HOWDAH_LAUNCHER, ",
    "howdah.elephants.many, "
  })
  void whatIsNoPropertyIsNamedWithTheOneThatMayBeMeant(String written, String meant) {
    Map<String, String> one = Map.of(written, "x");
    boolean variable = written.startsWith("HOWDAH_");
    Settings settings = settings(variable ? Map.of() : one, variable ? one : Map.of());
    assertThat(new EffectiveConfig(settings).unknown()).contains(new Unknown(written, meant));
  }

  private static Property of(Settings settings, String name) {
    return new EffectiveConfig(settings)
        .properties().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  private static Settings settings(Map<String, String> file, Map<String, String> environment) {
    return new Settings(
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(file, "a file", 100))
            .withSources(new EnvConfigSource(environment, 300))
            .build());
  }
}
