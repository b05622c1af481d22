package social.howdah.platform.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The names that {@code config/howdah.properties} documents. A documented property is a line {@code
 * #howdah.x.y=default} or {@code howdah.x.y=value}; {@code <name>} stands for any name, which for
 * an instance's host may hold dots.
 */
final class Catalog {
  private static final Pattern LINE = Pattern.compile("#?(howdah\\.[A-Za-z0-9.<>-]+)\\s*=.*");

  private final List<Pattern> names;

  private Catalog(List<Pattern> names) {
    this.names = names;
  }

  static Catalog load() {
    try (InputStream in =
        Objects.requireNonNull(Catalog.class.getResourceAsStream("howdah.properties"))) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Catalog parse(String sample) {
    return new Catalog(
        sample
            .lines()
            .map(LINE::matcher)
            .filter(matcher -> matcher.matches())
            .map(matcher -> pattern(matcher.group(1)))
            .toList());
  }

  boolean knows(String name) {
    return names.stream().anyMatch(pattern -> pattern.matcher(name).matches());
  }

  private static Pattern pattern(String documented) {
    return Pattern.compile(
        documented.replace(".", "\\.").replace("<host>", ".+").replaceAll("<[a-z]+>", "[^.]+"));
  }
}
