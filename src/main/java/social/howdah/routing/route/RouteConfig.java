package social.howdah.routing.route;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.Settings;
import social.howdah.routing.condition.Condition;
import social.howdah.routing.storm.StormRules;
import social.howdah.routing.storm.StormRulesConfig;
import social.howdah.routing.template.Templates;

/** Reads a route, and compiles what it says. */
public final class RouteConfig {
  private final Settings settings;
  private final String prefix;
  private final LanguageConfig language;

  private RouteConfig(Settings settings, String prefix, LanguageConfig language) {
    this.settings = settings;
    this.prefix = prefix;
    this.language = language;
  }

  /**
   * Reads {@code howdah.route.<name>.…}.
   *
   * @throws InvalidConfigurationException naming the property that is wrong
   */
  public static Route read(Settings settings, Templates templates, String name) {
    String prefix = "howdah.route." + name;
    return new RouteConfig(settings, prefix, LanguageConfig.read(settings, templates, prefix))
        .route(name);
  }

  private Route route(String name) {
    Set<String> from = from();
    Optional<String> postAs = settings.text(prefix + ".post-as");
    List<String> sendTo = destinations();
    if (postAs.isEmpty() && sendTo.isEmpty()) {
      throw new InvalidConfigurationException(
          prefix + ".post-as", "or .send-to must be set: a route must lead somewhere.");
    }
    return RouteBuilder.builder()
        .name(name)
        .from(from)
        .when(language.condition(".when").orElse(Condition.ALWAYS))
        .urgent(language.condition(".urgent").orElse(Condition.NEVER))
        .postAs(postAs)
        .sendTo(sendTo)
        .text(language.words().orElse(null))
        .tellsPrivate(settings.flag(prefix + ".private", false))
        .trusted(language.trusted())
        .status(new StatusRulesConfig(settings, prefix, language).read())
        .storm(
            postAs
                .map(account -> StormRulesConfig.read(settings, prefix, account))
                .orElse(StormRules.NONE))
        .quiet(quiet(sendTo))
        .build();
  }

  private StormRules quiet(List<String> sendTo) {
    StormRules quiet = StormRulesConfig.messages(settings, prefix);
    if (sendTo.isEmpty() && quiet.digest() != null) {
      throw new InvalidConfigurationException(
          prefix + ".digest", "is for messages: .send-to must be set. .gather is for statuses.");
    }
    return quiet;
  }

  private Set<String> from() {
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

  private List<String> destinations() {
    return settings.named(prefix + ".send-to", "howdah.destination");
  }
}
