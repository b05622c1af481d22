package social.howdah.routing;

import social.howdah.platform.config.Settings;

/** The check of routes at the start. */
public final class TestRoutes {
  private TestRoutes() {}

  public static void check(Settings settings) {
    new RoutesConfig(settings).check();
  }
}
