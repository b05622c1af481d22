package social.howdah.platform.config;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import social.howdah.platform.Secret;

/**
 * The configuration, read by name and type. Only documented names can be read: the sample {@code
 * config/howdah.properties} is part of the application, and a name it lacks is a programming error.
 *
 * <p>Every method throws {@link InvalidConfigurationException} for a value of the wrong form. An
 * empty value counts as absent, as MicroProfile Config has it.
 */
@Singleton
public class Settings {
  private final Config config;
  private final Catalog catalog;
  private final Map<String, String> further;
  private final Readings readings;

  @Inject
  public Settings(Config config) {
    this(config, Catalog.documented(), Map.of(), new Readings());
  }

  private Settings(Config config, Catalog catalog, Map<String, String> further, Readings readings) {
    this.config = config;
    this.catalog = catalog;
    this.further = Map.copyOf(further);
    this.readings = readings;
  }

  /** These, and further ones, which come first. */
  public Settings with(Map<String, String> properties) {
    return new Settings(config, catalog, properties, readings);
  }

  public Optional<String> text(String name) {
    return read(name, Reading.PLAIN);
  }

  private Optional<String> read(String name, Reading how) {
    if (!catalog.knows(name)) {
      throw new IllegalArgumentException(name + " is not in config/howdah.properties");
    }
    if (further.containsKey(name)) {
      return given(further.get(name));
    }
    Optional<String> value = given(config.getOptionalValue(name, String.class).orElse(null));
    // Names that are made of what somebody types are kept only where they are set.
    if (value.isPresent() || catalog.names(name)) {
      readings.add(name, how);
    }
    return value;
  }

  private static Optional<String> given(@Nullable String value) {
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }

  public String text(String name, String otherwise) {
    return text(name).orElse(otherwise);
  }

  public String required(String name) {
    return text(name).orElseThrow(() -> new InvalidConfigurationException(name, "must be set."));
  }

  /** What nobody is to see: by this method alone the console knows that it must not show it. */
  public Optional<Secret> secret(String name) {
    return read(name, Reading.SECRET).map(Secret::of);
  }

  public Secret requiredSecret(String name) {
    return secret(name).orElseThrow(() -> new InvalidConfigurationException(name, "must be set."));
  }

  /** Secrets, separated by commas. */
  public List<Secret> secrets(String name) {
    return entries(secret(name).map(Secret::reveal)).stream().map(Secret::of).toList();
  }

  public Path path(String name, String otherwise) {
    return Path.of(text(name, otherwise));
  }

  public boolean flag(String name, boolean otherwise) {
    return flag(name).orElse(otherwise);
  }

  public Optional<Boolean> flag(String name) {
    return text(name)
        .map(
            value ->
                switch (value.toLowerCase(Locale.ROOT)) {
                  case "true" -> true;
                  case "false" -> false;
                  default ->
                      throw new InvalidConfigurationException(name, "must be true or false.");
                });
  }

  public int number(String name, int otherwise, int least, int most) {
    String rule = "must be a whole number from %d to %d.".formatted(least, most);
    int value = parsed(name, Integer::valueOf, rule).orElse(otherwise);
    if (value < least || value > most) {
      throw new InvalidConfigurationException(name, rule);
    }
    return value;
  }

  /**
   * A duration in ISO 8601 ({@code PT5M}) or its short form ({@code 200ms}, {@code 30s}, {@code
   * 5m}, {@code 2d}).
   */
  public Duration duration(String name, Duration otherwise) {
    read(name, Reading.DURATION);
    return parsed(name, ShortDuration::parse, "must be a duration such as 30s, 5m, 2h or PT1H30M.")
        .orElse(otherwise);
  }

  /** An absolute http or https URL. */
  public Optional<URI> url(String name) {
    String rule = "must be a URL that begins with http:// or https://.";
    read(name, Reading.URL);
    Optional<URI> url = parsed(name, URI::create, rule);
    if (url.isPresent() && !isHttp(url.get())) {
      throw new InvalidConfigurationException(name, rule);
    }
    return url;
  }

  /** Separated by commas; no entry is empty. */
  public List<String> list(String name) {
    return entries(text(name));
  }

  private static List<String> entries(Optional<String> list) {
    return list.stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .toList();
  }

  /**
   * Names of things that are configured themselves, separated by commas; each once.
   *
   * @param family of the things, for example {@code howdah.destination}
   */
  public List<String> named(String name, String family) {
    List<String> names = list(name).stream().distinct().toList();
    for (String one : names) {
      if (text(family + "." + one + ".kind").isEmpty()) {
        throw new InvalidConfigurationException(
            name, "names %s, but %s.%s.kind is not set.".formatted(one, family, one));
      }
    }
    return names;
  }

  /** One of a few words. */
  public Optional<String> choice(String name, Set<String> words) {
    Optional<String> value = text(name);
    if (value.isPresent() && !words.contains(value.get())) {
      throw new InvalidConfigurationException(
          name, "must be one of " + String.join(", ", new TreeSet<>(words)) + ".");
    }
    return value;
  }

  /** Reads a value with a parser of the caller's; {@code rule} says what would be right. */
  public <T> Optional<T> parsed(String name, Function<String, T> parser, String rule) {
    try {
      return text(name).map(parser);
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new InvalidConfigurationException(name, rule);
    }
  }

  /**
   * The names used where a family of properties has {@code <name>}: {@code names("howdah.source",
   * "kind")} finds {@code github} in {@code howdah.source.github.kind} or, from the environment, in
   * {@code HOWDAH_SOURCE_GITHUB_KIND}. Sorted.
   *
   * @param key the property every member of the family must have
   */
  public Set<String> names(String family, String key) {
    Pattern written = Pattern.compile(Pattern.quote(family) + "\\.([^.]+)\\.[^.]+");
    Pattern variable = Pattern.compile(environment(family + ".") + "(.+)" + environment("." + key));
    Set<String> names = new TreeSet<>();
    for (String property : properties()) {
      Matcher matcher = written.matcher(property);
      if (matcher.matches()) {
        names.add(matcher.group(1));
      }
      matcher = variable.matcher(property);
      if (matcher.matches()) {
        names.add(matcher.group(1).toLowerCase(Locale.ROOT).replace('_', '-'));
      }
    }
    return names;
  }

  /**
   * The hosts used where a family of properties has {@code <host>}, whose name holds dots; from
   * files, not from the environment, which cannot write them.
   *
   * @param key the property that is looked for
   */
  public Set<String> hosts(String family, String key) {
    Pattern written = Pattern.compile(Pattern.quote(family) + "\\.(.+)\\." + Pattern.quote(key));
    Set<String> hosts = new TreeSet<>();
    for (String property : properties()) {
      Matcher matcher = written.matcher(property);
      if (matcher.matches()) {
        hosts.add(matcher.group(1));
      }
    }
    return hosts;
  }

  /** What is set of one member of a family, by the part of the names behind the member's. */
  public Map<String, String> section(String family, String name) {
    Map<String, String> set = new TreeMap<>();
    for (String key : catalog.members(family)) {
      text(family + "." + name + "." + key).ifPresent(value -> set.put(key, value));
    }
    return set;
  }

  /** Every {@code howdah.} property set that is documented nowhere: a slip of the pen. */
  public void rejectUnknown() {
    for (String name : properties()) {
      if (name.startsWith("howdah.") && !catalog.knows(name)) {
        throw new InvalidConfigurationException(
            name,
            "is not a property of Howdah; config/howdah.properties lists them all."
                + catalog.nearest(name).map(" Perhaps %s is meant."::formatted).orElse(""));
      }
    }
  }

  /** What is configured, as far as it may be seen. */
  EffectiveConfig.View view() {
    return new EffectiveConfig.View(config, catalog, readings);
  }

  private List<String> properties() {
    return Stream.concat(
            StreamSupport.stream(config.getPropertyNames().spliterator(), false),
            further.keySet().stream())
        .sorted()
        .toList();
  }

  private static String environment(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  private static boolean isHttp(URI url) {
    return ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
        && url.getHost() != null;
  }
}
