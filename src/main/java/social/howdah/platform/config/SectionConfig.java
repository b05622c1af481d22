package social.howdah.platform.config;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import social.howdah.platform.Secret;

/**
 * The properties of one configured thing, {@code howdah.<family>.<name>.<key>}. Every method throws
 * {@link InvalidConfigurationException} for a value of the wrong form, as {@link Settings} does.
 */
public class SectionConfig {
  private final String family;
  private final String name;
  private final Settings settings;

  /**
   * Names it.
   *
   * @param family for example {@code howdah.source}
   */
  public SectionConfig(String family, String name, Settings settings) {
    this.family = family;
    this.name = name;
    this.settings = settings;
  }

  /** What the thing is called. */
  public final String name() {
    return name;
  }

  public final Optional<String> text(String key) {
    return settings.text(property(key));
  }

  public final String required(String key) {
    return settings.required(property(key));
  }

  public final Optional<Secret> secret(String key) {
    return settings.secret(property(key));
  }

  /** A secret it cannot do without. */
  public final Secret requiredSecret(String key) {
    return settings.requiredSecret(property(key));
  }

  /** Secrets, separated by commas. */
  public final List<Secret> secrets(String key) {
    return settings.secrets(property(key));
  }

  /** True or false. */
  public final boolean flag(String key, boolean otherwise) {
    return settings.flag(property(key), otherwise);
  }

  /** A whole number within bounds. */
  public final int number(String key, int otherwise, int least, int most) {
    return settings.number(property(key), otherwise, least, most);
  }

  /** An absolute http or https URL. */
  public final Optional<URI> url(String key) {
    return settings.url(property(key));
  }

  /** A duration such as {@code 15m}. */
  public final Duration duration(String key, Duration otherwise) {
    return settings.duration(property(key), otherwise);
  }

  /** Separated by commas. */
  public final List<String> list(String key) {
    return settings.list(property(key));
  }

  /** One of a few words. */
  public final Optional<String> choice(String key, Set<String> words) {
    return settings.choice(property(key), words);
  }

  /** Reads a value with a parser of the caller's; {@code rule} says what would be right. */
  public final <T> Optional<T> parsed(String key, Function<String, T> parser, String rule) {
    return settings.parsed(property(key), parser, rule);
  }

  /**
   * What a kind from outside asks for: {@code howdah.<family>.<name>.option.<key>}. The other
   * methods read the properties of Howdah's own kinds alone. The console does not show it: it may
   * be a secret.
   */
  public final Optional<String> option(String key) {
    return secret("option." + key).map(Secret::reveal);
  }

  /**
   * A property that cannot be used.
   *
   * @param what goes on where the name ends, for example {@code "must be a URL."}
   */
  public final InvalidConfigurationException refuse(String key, String what) {
    return new InvalidConfigurationException(property(key), what);
  }

  protected final String property(String key) {
    return family + "." + name + "." + key;
  }
}
