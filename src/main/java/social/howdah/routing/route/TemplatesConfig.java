package social.howdah.routing.route;

import java.nio.file.Files;
import java.nio.file.Path;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.Settings;
import social.howdah.routing.template.Templates;

/** Reads the templates in files. */
public final class TemplatesConfig {
  private static final String DIRECTORY = "howdah.templates.dir";

  private TemplatesConfig() {}

  /** The directory as it is now; without any it holds nothing, unless it was asked for. */
  public static Templates read(Settings settings) {
    Path directory = directory(settings);
    if (!Files.isDirectory(directory)) {
      if (settings.text(DIRECTORY).isPresent()) {
        throw new InvalidConfigurationException(DIRECTORY, "must be a directory.");
      }
      return Templates.WITHOUT_FILES;
    }
    try {
      return Templates.read(directory);
    } catch (IllegalArgumentException e) {
      throw new InvalidConfigurationException(DIRECTORY, e.getMessage() + ".");
    }
  }

  /** Where the files are; changes there are changes of the routes. */
  public static Path directory(Settings settings) {
    return settings.path(DIRECTORY, "config/templates");
  }
}
