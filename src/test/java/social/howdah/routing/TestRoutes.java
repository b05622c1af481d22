package social.howdah.routing;

import java.time.Clock;
import java.util.Map;
import social.howdah.platform.Fired;
import social.howdah.platform.config.Settings;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.database.Database;
import social.howdah.platform.database.TestDatabase;
import social.howdah.routing.rule.TestRules;

/** Routes of a test. */
public final class TestRoutes {
  private static final Database DATABASE = TestDatabase.H2.open();

  private TestRoutes() {}

  /** The check of routes at the start. */
  public static void check(Settings settings) {
    new RoutesConfig(settings).check();
  }

  /**
   * Those of these settings.
   *
   * @param texts what sources say, by type of event
   */
  public static CurrentRoutes of(Map<String, String> settings, Map<String, String> texts) {
    return of(settings, new TestEventSources(texts));
  }

  static CurrentRoutes of(Map<String, String> settings, EventSources sources) {
    return new CurrentRoutes(
        new RoutesConfig(TestSettings.of(settings)),
        sources,
        TestRules.none(DATABASE, Clock.systemUTC()),
        Clock.systemUTC(),
        Fired.unheard());
  }
}
