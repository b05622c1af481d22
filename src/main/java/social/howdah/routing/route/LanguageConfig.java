package social.howdah.routing.route;

import java.util.Optional;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.Settings;
import social.howdah.routing.condition.Condition;
import social.howdah.routing.template.Template;

/**
 * Reads the conditions and templates of a route.
 *
 * @param trusted whether mentions and hashtags of the payload stay alive
 */
record LanguageConfig(Settings settings, String prefix, boolean trusted) {

  static LanguageConfig read(Settings settings, String prefix) {
    return new LanguageConfig(settings, prefix, settings.flag(prefix + ".trust-markup", false));
  }

  Optional<Condition> condition(String key) {
    try {
      return settings.text(prefix + key).map(Condition::of);
    } catch (IllegalArgumentException e) {
      throw new InvalidConfigurationException(
          prefix + key, "is not a CEL condition: " + e.getMessage());
    }
  }

  /** One whose text people read. */
  Optional<Template> template(String key) {
    return template(key, trusted);
  }

  /** One whose text only machines read: markup has no meaning there. */
  Optional<Template> plain(String key) {
    return template(key, true);
  }

  private Optional<Template> template(String key, boolean alive) {
    try {
      return settings.text(prefix + key).map(text -> Template.of(text, alive));
    } catch (IllegalArgumentException e) {
      throw new InvalidConfigurationException(
          prefix + key, "is not a Pebble template: " + e.getMessage());
    }
  }
}
