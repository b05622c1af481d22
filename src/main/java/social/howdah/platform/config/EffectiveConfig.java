package social.howdah.platform.config;

import static java.util.stream.Collectors.toSet;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.jspecify.annotations.Nullable;

/**
 * The door to the configuration as it was understood. What is secret is told by the code that reads
 * it, see {@link Settings#secret}; what no code has read so far may be a secret, and is not shown
 * either.
 */
@Singleton
public class EffectiveConfig {

  /** What of a property is shown. */
  public enum Shown {
    VALUE,
    SECRET,
    /** It is set, and nothing has read it: perhaps it belongs to another kind of thing. */
    UNREAD,
    /** It is not set, and has no default. */
    UNSET
  }

  /**
   * A property.
   *
   * @param value empty unless it is shown
   * @param duration the value, if it is one
   * @param source of MicroProfile Config it comes from; null for a default
   */
  public record Property(
      String name,
      Shown shown,
      String value,
      @Nullable Duration duration,
      @Nullable String source) {}

  /**
   * A name that is none.
   *
   * @param nearest the one that may be meant, if any is like it
   */
  public record Unknown(String name, @Nullable String nearest) {}

  /** Of the settings. */
  record View(Config config, Catalog catalog, Readings readings) {}

  private final View view;

  @Inject
  public EffectiveConfig(Settings settings) {
    this.view = settings.view();
  }

  /**
   * Every documented property, in the order of the documentation; those of things that have names
   * where they are set.
   */
  public List<Property> properties() {
    TreeSet<String> set = new TreeSet<>();
    names().filter(name -> name.startsWith("howdah.")).forEach(set::add);
    view.readings.names().forEach(set::add);
    return view.catalog.all().stream()
        .flatMap(
            one ->
                one.isFamily()
                    ? set.stream()
                        .filter(name -> one.pattern().matcher(name).matches())
                        .map(name -> property(name, ""))
                        .filter(property -> property.shown() != Shown.UNSET)
                    : Stream.of(property(one.name(), one.usual())))
        .distinct()
        .toList();
  }

  /** What looks as if it were meant for Howdah, and is not a property of it. */
  public List<Unknown> unknown() {
    // Some servers name a variable of the environment twice: as it is, and with dots.
    Set<String> dotted =
        names().filter(EffectiveConfig::isVariable).map(EffectiveConfig::dots).collect(toSet());
    return names()
        .filter(name -> !dotted.contains(name) && isUnknown(name))
        .sorted()
        .distinct()
        .map(name -> new Unknown(name, view.catalog.nearest(dots(name)).orElse(null)))
        .toList();
  }

  private boolean isUnknown(String name) {
    return isVariable(name)
        ? !view.catalog.knowsVariable(name)
        : name.startsWith("howdah.") && !view.catalog.knows(name);
  }

  private static boolean isVariable(String name) {
    return name.startsWith("HOWDAH_");
  }

  private static String dots(String name) {
    return isVariable(name) ? name.toLowerCase(Locale.ROOT).replace('_', '.') : name;
  }

  private Stream<String> names() {
    return StreamSupport.stream(view.config.getPropertyNames().spliterator(), false);
  }

  private Property property(String name, String usual) {
    ConfigValue found = view.config.getConfigValue(name);
    String set = Objects.requireNonNullElse(found.getValue(), "").strip();
    Optional<Reading> reading = view.readings.of(name);
    if (set.isEmpty()) {
      return usual.isEmpty()
          ? new Property(name, Shown.UNSET, "", null, null)
          : shown(name, usual, reading.orElse(Reading.PLAIN), null);
    }
    return reading
        .map(how -> shown(name, set, how, found.getSourceName()))
        .orElseGet(() -> new Property(name, Shown.UNREAD, "", null, found.getSourceName()));
  }

  private static Property shown(
      String name, String value, Reading reading, @Nullable String source) {
    return switch (reading) {
      case SECRET -> new Property(name, Shown.SECRET, "", null, source);
      case URL -> new Property(name, Shown.VALUE, address(value), null, source);
      case DURATION -> new Property(name, Shown.VALUE, value, duration(value), source);
      case PLAIN -> new Property(name, Shown.VALUE, value, null, source);
    };
  }

  private static @Nullable Duration duration(String value) {
    try {
      return ShortDuration.parse(value);
    } catch (DateTimeParseException | NumberFormatException e) {
      return null; // the start has refused it already, unless it was set since
    }
  }

  /** Without its user and its query. */
  private static String address(String value) {
    try {
      URI url = URI.create(value);
      String port = url.getPort() < 0 ? "" : ":" + url.getPort();
      return url.getScheme() + "://" + url.getHost() + port + url.getRawPath();
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
