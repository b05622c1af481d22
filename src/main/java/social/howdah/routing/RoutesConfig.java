package social.howdah.routing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import social.howdah.platform.StartupCheck;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.Settings;
import social.howdah.routing.route.Route;
import social.howdah.routing.route.RouteConfig;
import social.howdah.routing.route.TemplatesConfig;
import social.howdah.routing.template.Templates;

/** The routes, compiled: those of the configuration, and those of the file that may change. */
@Singleton
class RoutesConfig implements StartupCheck {
  private static final String ROUTE = "howdah.route";
  private static final String FROM = "from";

  private final Settings settings;

  @Inject
  RoutesConfig(Settings settings) {
    this.settings = settings;
  }

  /**
   * What routes are made of and may change while all runs.
   *
   * @param routes the text of the file of routes; empty where there is none
   * @param templates those in files, by name
   */
  record Written(String routes, Map<String, String> templates) {}

  /**
   * What is written now.
   *
   * @throws InvalidConfigurationException when it cannot be read
   */
  Written written() {
    return new Written(file().map(RoutesFile::text).orElse(""), TemplatesConfig.texts(settings));
  }

  private Optional<RoutesFile> file() {
    return settings.text("howdah.routes.file").map(Path::of).map(RoutesFile::new);
  }

  /** All routes there are now. */
  List<Route> routes() {
    return routes(written());
  }

  /**
   * All routes there are by what is written.
   *
   * @throws InvalidConfigurationException naming the property that is wrong
   */
  List<Route> routes(Written written) {
    Map<String, String> properties =
        file().map(file -> file.properties(written.routes())).orElse(Map.of());
    Set<String> elsewhere = names(settings);
    for (String property : new TreeSet<>(properties.keySet())) {
      String route = property.split("\\.", -1)[2];
      if (elsewhere.contains(route)) {
        throw new InvalidConfigurationException(
            ROUTE + "." + route, "is both in howdah.routes.file and outside of it: choose one.");
      }
    }
    Settings all = settings.with(properties);
    all.rejectUnknown();
    return compile(all);
  }

  /**
   * A route somebody thinks about.
   *
   * @param properties by the part of their name behind {@code howdah.route.<name>.}
   */
  Route draft(String name, Map<String, String> properties) {
    Map<String, String> full = new HashMap<>();
    properties.forEach((key, value) -> full.put(prefix(name) + key, value));
    Settings all = settings.with(full);
    all.rejectUnknown();
    return RouteConfig.read(all, TemplatesConfig.read(all), name);
  }

  /** How the names of a route's properties begin. */
  static String prefix(String route) {
    return ROUTE + "." + route + ".";
  }

  /** What is written of a route, by the part of the names behind its prefix. */
  Map<String, String> properties(Written written, String route) {
    return settings
        .with(file().map(file -> file.properties(written.routes())).orElse(Map.of()))
        .section(ROUTE, route);
  }

  private static List<Route> compile(Settings settings) {
    Templates templates = TemplatesConfig.read(settings);
    return names(settings).stream()
        .map(name -> RouteConfig.read(settings, templates, name))
        .toList();
  }

  private static Set<String> names(Settings settings) {
    return settings.names(ROUTE, FROM);
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
