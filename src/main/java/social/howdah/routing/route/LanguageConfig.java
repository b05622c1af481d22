package social.howdah.routing.route;

import java.util.Optional;
import java.util.function.Function;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.Settings;
import social.howdah.routing.condition.Condition;
import social.howdah.routing.template.Template;
import social.howdah.routing.template.Templates;

/**
 * Reads the conditions and templates of a route.
 *
 * @param templates which files there are
 * @param trusted whether mentions and hashtags of the payload stay alive
 */
record LanguageConfig(Settings settings, Templates templates, String prefix, boolean trusted) {

  static LanguageConfig read(Settings settings, Templates templates, String prefix) {
    return new LanguageConfig(
        settings, templates, prefix, settings.flag(prefix + ".trust-markup", false));
  }

  Optional<Condition> condition(String key) {
    try {
      return settings.text(prefix + key).map(Condition::of);
    } catch (IllegalArgumentException e) {
      throw new InvalidConfigurationException(
          prefix + key, "is not a CEL condition: " + e.getMessage(), e);
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

  /** The words of the route: written in the configuration, or in a file. */
  Optional<Template> words() {
    Optional<Template> written = template(".text");
    Optional<Template> file = compiled(".text-file", name -> templates.file(name, trusted));
    if (written.isPresent() && file.isPresent()) {
      throw new InvalidConfigurationException(
          prefix + ".text-file", "and .text exclude each other.");
    }
    return written.or(() -> file);
  }

  private Optional<Template> template(String key, boolean alive) {
    return compiled(key, text -> templates.text(text, alive));
  }

  private Optional<Template> compiled(String key, Function<String, Template> compiler) {
    try {
      return settings.text(prefix + key).map(compiler);
    } catch (IllegalArgumentException e) {
      throw new InvalidConfigurationException(
          prefix + key, "is not a Pebble template: " + e.getMessage(), e);
    }
  }
}
