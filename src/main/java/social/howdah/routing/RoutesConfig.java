package social.howdah.routing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.StartupCheck;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.Settings;

/** The routes, compiled. */
@Singleton
class RoutesConfig implements StartupCheck {
  private static final Set<String> VISIBILITIES = Set.of("public", "unlisted", "private", "direct");

  private final Settings settings;

  @Inject
  RoutesConfig(Settings settings) {
    this.settings = settings;
  }

  List<Route> routes() {
    return settings.names("howdah.route", "from").stream().map(this::route).toList();
  }

  Duration retention() {
    return settings.duration("howdah.journal.retention", Duration.ofDays(30));
  }

  private Route route(String name) {
    String prefix = "howdah.route." + name;
    boolean trusted = settings.flag(prefix + ".trust-markup", false);
    Route route =
        new Route(
            name,
            from(prefix),
            settings
                .text(prefix + ".when")
                .map(when -> condition(prefix + ".when", when))
                .orElse(Condition.ALWAYS),
            settings.text(prefix + ".post-as"),
            destinations(prefix),
            template(prefix + ".text", trusted),
            template(prefix + ".spoiler", trusted),
            settings.choice(prefix + ".visibility", VISIBILITIES).orElse(null),
            language(prefix),
            settings.flag(prefix + ".sensitive").orElse(null));
    if (route.postAs().isEmpty() && route.sendTo().isEmpty()) {
      throw new InvalidConfigurationException(
          prefix + ".post-as", "or .send-to must be set: a route must lead somewhere.");
    }
    if (route.postAs().isPresent() && route.text() == null) {
      throw new InvalidConfigurationException(
          prefix + ".text", "must be set: it is what the status says.");
    }
    return route;
  }

  private Set<String> from(String prefix) {
    List<String> sources = settings.list(prefix + ".from");
    if (sources.isEmpty()) {
      throw new InvalidConfigurationException(
          prefix + ".from", "must name one source or more, or mastodon.");
    }
    for (String source : sources) {
      if (!source.equals("mastodon")
          && settings.text("howdah.source." + source + ".kind").isEmpty()) {
        throw new InvalidConfigurationException(
            prefix + ".from",
            "names %1$s, but howdah.source.%1$s.kind is not set.".formatted(source));
      }
    }
    return Set.copyOf(sources);
  }

  private List<String> destinations(String prefix) {
    List<String> destinations = settings.list(prefix + ".send-to");
    for (String destination : destinations) {
      if (settings.text("howdah.destination." + destination + ".kind").isEmpty()) {
        throw new InvalidConfigurationException(
            prefix + ".send-to",
            "names %1$s, but howdah.destination.%1$s.kind is not set.".formatted(destination));
      }
    }
    return destinations.stream().distinct().toList();
  }

  private @Nullable String language(String prefix) {
    Optional<String> language = settings.text(prefix + ".language");
    if (language.isPresent() && !language.get().matches("[a-z]{2,3}(-[A-Za-z]{2,4})?")) {
      throw new InvalidConfigurationException(
          prefix + ".language", "must be a language code such as en or pt-BR.");
    }
    return language.orElse(null);
  }

  private static Condition condition(String property, String expression) {
    try {
      return Condition.of(expression);
    } catch (IllegalArgumentException e) {
      throw new InvalidConfigurationException(
          property, "is not a CEL condition: " + e.getMessage());
    }
  }

  private @Nullable Template template(String property, boolean trusted) {
    try {
      return settings.text(property).map(text -> Template.of(text, trusted)).orElse(null);
    } catch (IllegalArgumentException e) {
      throw new InvalidConfigurationException(
          property, "is not a Pebble template: " + e.getMessage());
    }
  }

  @Override
  public void check() {
    routes();
    retention();
  }
}
