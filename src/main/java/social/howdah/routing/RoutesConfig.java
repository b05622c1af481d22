package social.howdah.routing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import social.howdah.platform.StartupCheck;
import social.howdah.platform.config.Settings;
import social.howdah.routing.route.Route;
import social.howdah.routing.route.RouteConfig;
import social.howdah.routing.route.TemplatesConfig;
import social.howdah.routing.template.Templates;

/** The routes, compiled. */
@Singleton
class RoutesConfig implements StartupCheck {
  private final Settings settings;

  @Inject
  RoutesConfig(Settings settings) {
    this.settings = settings;
  }

  List<Route> routes() {
    Templates templates = TemplatesConfig.read(settings);
    return settings.names("howdah.route", "from").stream()
        .map(name -> RouteConfig.read(settings, templates, name))
        .toList();
  }

  Duration retention() {
    return settings.duration("howdah.journal.retention", Duration.ofDays(30));
  }

  @Override
  public void check() {
    routes();
    retention();
  }
}
