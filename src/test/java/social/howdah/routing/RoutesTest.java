package social.howdah.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.howdah.message.AuthorRelation;
import social.howdah.message.RoutesChanged;
import social.howdah.platform.Fired;
import social.howdah.platform.SettableClock;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;
import social.howdah.routing.route.Route;
import social.howdah.routing.rule.Rule;
import social.howdah.routing.rule.RuleBuilder;
import social.howdah.routing.rule.RuleSet;
import social.howdah.routing.rule.Rules;
import social.howdah.routing.rule.TestRules;

/** The routes of a file that changes while all runs. */
class RoutesTest {
  private static final String RELEASES =
      """
      howdah.route.release.from=ci
      howdah.route.release.post-as=press
      howdah.route.release.text=Neu: {{ data.name }} – fertig
      """;
  private static final String ALERTS =
      """
      howdah.route.alert.from=mastodon
      howdah.route.alert.post-as=ops
      howdah.route.alert.text={{ data.name }}
      """;

  @TempDir private Path directory;
  private final Map<String, String> settings = new HashMap<>();
  private static final Database DATABASE = TestDatabase.H2.open();

  private final Fired<RoutesChanged> changed = Fired.unheard();
  private Path path;

  @BeforeEach
  void write() throws IOException {
    path = directory.resolve("routes.properties");
    Files.writeString(path, RELEASES);
    settings.put("howdah.source.ci.kind", "generic");
    settings.put("howdah.route.fixed.from", "ci");
    settings.put("howdah.route.fixed.post-as", "main");
    settings.put("howdah.route.fixed.text", "x");
    settings.put("howdah.routes.file", path.toString());
  }

  @Test
  void itIsAskedHowAuthorsStandToAnAccountWhereARouteOrARuleWantsToKnow() {
    Rule friends = RuleBuilder.builder().from(List.of("list:Friends")).build();
    assertThat(rules().replace("ada", new RuleSet(0, List.of(friends)))).isPresent();
    assertThat(routes().relations("ada")).containsExactly(AuthorRelation.LISTS);
    assertThat(routes().relations("bob")).isEmpty();
    settings.put("howdah.route.fixed.when", "data.author.follower == true");
    assertThat(routes().relations("ada"))
        .containsExactlyInAnyOrder(AuthorRelation.FOLLOWS, AuthorRelation.LISTS);
    assertThat(routes().relations(null)).containsExactly(AuthorRelation.FOLLOWS);
  }

  @Test
  void theRoutesOfTheFileStandBesideTheOthers() {
    CurrentRoutes routes = routes();
    assertThat(names(routes)).containsExactly("fixed", "release");
    assertThat(routes.postAs()).containsExactlyInAnyOrder("main", "press");
  }

  @Test
  void aChangedFileTakesThePlaceOfTheOldOneAtOnce() throws IOException {
    CurrentRoutes routes = routes();
    RoutesWatch watch = new RoutesWatch(config(), routes);
    List<Route> before = routes.state().routes();
    Files.writeString(path, ALERTS);
    look(watch, 2);
    assertThat(names(routes)).containsExactly("alert", "fixed");
    assertThat(routes.postAs()).containsExactlyInAnyOrder("main", "ops");
    assertThat(routes.sources()).containsExactlyInAnyOrder("ci", "mastodon");
    assertThat(before).extracting(Route::name).containsExactly("fixed", "release");
    look(watch, 3);
    assertThat(changed.events()).hasSize(1);
  }

  @Test
  void aFileThatIsStillBeingWrittenIsWaitedFor() throws IOException {
    CurrentRoutes routes = routes();
    RoutesWatch watch = new RoutesWatch(config(), routes);
    Files.writeString(path, ALERTS.lines().limit(1).toList().get(0));
    look(watch, 1);
    Files.writeString(path, ALERTS);
    look(watch, 1);
    assertThat(names(routes)).containsExactly("fixed", "release");
    assertThat(routes.state().mistake()).isNull();
    look(watch, 1);
    assertThat(names(routes)).containsExactly("alert", "fixed");
  }

  @Test
  void aLinkThatIsTurnedIsAChangedFile() throws IOException {
    Path link = directory.resolve("link.properties");
    Files.createSymbolicLink(link, path);
    settings.put("howdah.routes.file", link.toString());
    CurrentRoutes routes = routes();
    RoutesWatch watch = new RoutesWatch(config(), routes);
    Files.delete(link);
    Files.createSymbolicLink(link, Files.writeString(directory.resolve("next.properties"), ALERTS));
    look(watch, 2);
    assertThat(names(routes)).containsExactly("alert", "fixed");
  }

  @Test
  void aChangedTemplateFileIsAChangeOfTheRoutes() throws IOException {
    Path templates = Files.createDirectory(directory.resolve("templates"));
    Files.writeString(templates.resolve("a.peb"), "old");
    settings.put("howdah.templates.dir", templates.toString());
    CurrentRoutes routes = routes();
    RoutesWatch watch = new RoutesWatch(config(), routes);
    Files.writeString(templates.resolve("a.peb"), "{{ broken");
    look(watch, 2);
    assertThat(routes.state().mistake()).startsWith("howdah.templates.dir holds a.peb");
    assertThat(changed.events()).isEmpty();
    Files.writeString(templates.resolve("a.peb"), "new");
    look(watch, 2);
    assertThat(routes.state().mistake()).isNull();
    assertThat(changed.events()).hasSize(1);
  }

  @Test
  void aBrokenFileLeavesTheOldRoutesAndIsSeen() throws IOException {
    CurrentRoutes routes = routes();
    RoutesWatch watch = new RoutesWatch(config(), routes);
    Files.writeString(path, ALERTS.replace("data.name }}", "data.name"));
    look(watch, 3);
    assertThat(names(routes)).containsExactly("fixed", "release");
    assertThat(routes.state().mistake())
        .startsWith("howdah.route.alert.text is not a Pebble template");

    Files.delete(path);
    look(watch, 1);
    assertThat(routes.state().mistake())
        .isEqualTo("howdah.routes.file names %s, which cannot be read.".formatted(path));
    assertThat(names(routes)).containsExactly("fixed", "release");

    Files.writeString(path, RELEASES);
    look(watch, 1);
    assertThat(routes.state().mistake()).isNull();
    assertThat(changed.events()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "howdah.public-url=http://x | howdah.public-url does not belong into howdah.routes.file",
        "howdah.route.a.form=ci | howdah.route.a.form is not a property of Howdah",
        "howdah.route.a.post-as=x | howdah.route.a.from must name one source or more",
        "howdah.route.fixed.text=y | howdah.route.fixed is both in howdah.routes.file and outside",
        "howdah.route.release.text=y | howdah.route.release.text stands in howdah.routes.file twice",
        "howdah.route.a.text=\\u12 | howdah.routes.file names"
      })
  void aMistakeIsToldByItsKeyAndStopsTheStart(String line, String message) throws IOException {
    Files.writeString(path, RELEASES + line + "\n");
    assertThatThrownBy(() -> config().check())
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void whatIsNotUtf8IsSaid() throws IOException {
    Files.write(path, new byte[] {'#', (byte) 0xff, '\n'});
    assertThatThrownBy(() -> config().check()).hasMessageEndingWith("which is not UTF-8.");
  }

  private static void look(RoutesWatch watch, int times) {
    for (int i = 0; i < times; i++) {
      watch.look();
    }
  }

  private static List<String> names(CurrentRoutes routes) {
    return routes.state().routes().stream().map(Route::name).toList();
  }

  private RoutesConfig config() {
    return new RoutesConfig(TestSettings.of(settings));
  }

  private Rules rules() {
    return TestRules.of(DATABASE, Clock.systemUTC(), settings, List.of());
  }

  private CurrentRoutes routes() {
    return new CurrentRoutes(
        config(), new TestEventSources(Map.of()), rules(), new SettableClock(), changed);
  }
}
