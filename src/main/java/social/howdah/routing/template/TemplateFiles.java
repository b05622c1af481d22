package social.howdah.routing.template;

import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of templates as they were when they were read: what changes later on the disk changes
 * nothing until all of it is read, and found good, again. Names are relative to the directory, with
 * slashes; nothing else can be reached.
 */
record TemplateFiles(Map<String, String> texts) implements Loader<TemplateFiles.Key> {
  private static final int MOST = 1_000;
  private static final int LARGEST = 100_000;
  private static final int DEPTH = 5;
  static final TemplateFiles NONE = new TemplateFiles(Map.of());

  /** Told apart from the texts of routes in Pebble's cache. */
  record Key(String file) {}

  /**
   * Reads every {@code *.peb} of a directory. A link counts if it leads to a file inside, as the
   * mounted configuration of Kubernetes has it.
   *
   * @throws IllegalArgumentException for what is too much, or leads outside
   */
  static TemplateFiles read(Path directory) {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory, DEPTH)) {
      Path real = directory.toRealPath();
      for (Path file : (Iterable<Path>) files.filter(TemplateFiles::isTemplate)::iterator) {
        String name = directory.relativize(file).toString().replace('\\', '/');
        if (!name.startsWith(".")) {
          texts.put(name, text(name, real, file.toRealPath()));
        }
        if (texts.size() > MOST) {
          throw new IllegalArgumentException("holds more than %d templates".formatted(MOST));
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw new IllegalArgumentException("cannot be read: " + e.getMessage(), e);
    }
    return new TemplateFiles(texts);
  }

  private static boolean isTemplate(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".peb") && Files.isRegularFile(file);
  }

  private static String text(String name, Path directory, Path file) throws IOException {
    if (!file.startsWith(directory)) {
      throw new IllegalArgumentException("holds %s, a link to the outside".formatted(name));
    }
    if (Files.size(file) > LARGEST) {
      throw new IllegalArgumentException(
          "holds %s, which is larger than %d bytes".formatted(name, LARGEST));
    }
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  Set<String> names() {
    return new TreeSet<>(texts.keySet());
  }

  @Override
  public Reader getReader(Key key) {
    String text = texts.get(key.file());
    if (text == null) {
      throw new LoaderException(null, "there is no template file " + key.file());
    }
    return new StringReader(text);
  }

  @Override
  public boolean resourceExists(String name) {
    return texts.containsKey(name);
  }

  @Override
  public Key createCacheKey(String name) {
    return new Key(name);
  }

  /** All names are relative to the directory. */
  @Override
  public @Nullable String resolveRelativePath(String name, String anchor) {
    return null;
  }

  @Override
  public void setCharset(String charset) {}

  @Override
  public void setPrefix(String prefix) {}

  @Override
  public void setSuffix(String suffix) {}
}
