package social.howdah.routing.route;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.Settings;
import social.howdah.routing.template.Templates;

/** Reads the templates in files. */
public final class TemplatesConfig {
  private static final String DIRECTORY = "howdah.templates.dir";

  private TemplatesConfig() {}

  /** The directory as it is now; without any it holds nothing, unless it was asked for. */
  public static Templates read(Settings settings) {
    return read(settings, Templates::read, Templates.WITHOUT_FILES);
  }

  /** What the files say now, by name: to see whether they have changed. */
  public static Map<String, String> texts(Settings settings) {
    return read(settings, Templates::texts, Map.of());
  }

  private static <T> T read(Settings settings, Function<Path, T> reader, T withoutFiles) {
    Path directory = settings.path(DIRECTORY, "config/templates");
    if (!Files.isDirectory(directory)) {
      if (settings.text(DIRECTORY).isPresent()) {
        throw new InvalidConfigurationException(DIRECTORY, "must be a directory.");
      }
      return withoutFiles;
    }
    try {
      return reader.apply(directory);
    } catch (IllegalArgumentException e) {
      throw new InvalidConfigurationException(DIRECTORY, e.getMessage() + ".");
    }
  }
}
