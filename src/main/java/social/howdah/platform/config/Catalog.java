package social.howdah.platform.config;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names that {@code config/howdah.properties} documents. A documented property is a line {@code
 * #howdah.x.y=default} or {@code howdah.x.y=value}; {@code <name>} stands for any name, which for
 * an instance's host may hold dots.
 */
final class Catalog {
  private static final Pattern LINE = Pattern.compile("#?(howdah\\.[A-Za-z0-9.<>-]+)\\s*=(.*)");

  /**
   * A documented property.
   *
   * @param name as it is written there: {@code howdah.source.<name>.kind}
   * @param usual its default; empty when it has none
   */
  record Documented(String name, String usual, Pattern pattern) {
    boolean isFamily() {
      return name.contains("<");
    }

    /** As somebody may have meant it who wrote that: its words where any word may stand. */
    String meantBy(String written) {
      String[] own = name.split("\\.", -1);
      String[] others = written.split("\\.", -1);
      for (int i = 0; i < own.length && own.length == others.length; i++) {
        own[i] = own[i].startsWith("<") ? others[i] : own[i];
      }
      return String.join(".", own);
    }
  }

  private static final Catalog DOCUMENTED = read();

  private final List<Documented> all;

  /** A configuration is asked about often. */
  private final Map<String, List<Documented>> byFamily;

  private Catalog(List<Documented> all) {
    this.all = all;
    this.byFamily = all.stream().collect(groupingBy(one -> family(one.name)));
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
            .map(
                matcher ->
                    new Documented(
                        matcher.group(1), matcher.group(2).strip(), pattern(matcher.group(1))))
            .toList());
  }

  /** In the order in which they stand there. */
  List<Documented> all() {
    return all;
  }

  /** What members of a family may have: the parts of the names behind {@code <name>.}. */
  List<String> members(String family) {
    String prefix = family + ".<name>.";
    return all.stream()
        .map(Documented::name)
        .filter(name -> name.startsWith(prefix))
        .map(name -> name.substring(prefix.length()))
        .toList();
  }

  boolean knows(String name) {
    return like(name).anyMatch(one -> one.pattern.matcher(name).matches());
  }

  /** Whether it is documented by that very name. */
  boolean names(String name) {
    return like(name).anyMatch(one -> one.name.equals(name));
  }

  private Stream<Documented> like(String name) {
    return byFamily.getOrDefault(family(name), List.of()).stream();
  }

  /** The first two words of a name: no placeholder is one of them. */
  private static String family(String name) {
    int second = name.indexOf('.', name.indexOf('.') + 1);
    return second < 0 ? name : name.substring(0, second);
  }

  /** Whether a variable of the environment is a documented property. */
  boolean knowsVariable(String variable) {
    return all.stream()
        .anyMatch(
            one ->
                variable.matches(
                    one.name
                        .replaceAll("<[a-z]+>", "~")
                        .replaceAll("[^A-Za-z0-9~]", "_")
                        .toUpperCase(Locale.ROOT)
                        .replace("~", ".+")));
  }

  /** The documented name that is most like one that is not; empty when none is like it. */
  Optional<String> nearest(String written) {
    return Likeness.nearest(written, all.stream().map(one -> one.meantBy(written)));
  }

  private static Pattern pattern(String documented) {
    return Pattern.compile(
        documented.replace(".", "\\.").replace("<host>", ".+").replaceAll("<[a-z]+>", "[^.]+"));
  }
}
