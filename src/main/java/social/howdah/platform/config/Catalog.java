package social.howdah.platform.config;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableList;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The names that {@code config/howdah.properties} documents. A documented property is a line {@code
 * #howdah.x.y=default} or {@code howdah.x.y=value}; {@code <name>} stands for any name, which for
 * an instance's host may hold dots.
 */
final class Catalog {
  private static final Pattern LINE = Pattern.compile("#?(howdah\\.[A-Za-z0-9.<>-]+)\\s*=.*");

  private static final Catalog DOCUMENTED = read();

  /** By family: a configuration is asked about often. */
  private final Map<String, List<Pattern>> names;

  private final List<String> documented;

  private Catalog(List<String> documented) {
    this.documented = documented;
    this.names =
        documented.stream()
            .collect(groupingBy(Catalog::family, mapping(Catalog::pattern, toUnmodifiableList())));
  }

  static Catalog documented() {
    return DOCUMENTED;
  }

  private static Catalog read() {
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
            .map(matcher -> matcher.group(1))
            .toList());
  }

  /** What members of a family may have: the parts of the names behind {@code <name>.}. */
  List<String> members(String family) {
    String prefix = family + ".<name>.";
    return documented.stream()
        .filter(name -> name.startsWith(prefix))
        .map(name -> name.substring(prefix.length()))
        .toList();
  }

  boolean knows(String name) {
    return names.getOrDefault(family(name), List.of()).stream()
        .anyMatch(pattern -> pattern.matcher(name).matches());
  }

  /** The first two words of a name: no placeholder is one of them. */
  private static String family(String name) {
    int second = name.indexOf('.', name.indexOf('.') + 1);
    return second < 0 ? name : name.substring(0, second);
  }

  private static Pattern pattern(String documented) {
    return Pattern.compile(
        documented.replace(".", "\\.").replace("<host>", ".+").replaceAll("<[a-z]+>", "[^.]+"));
  }
}
