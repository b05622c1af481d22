package social.howdah.webhook;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import social.howdah.platform.Secret;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.Settings;

/** The properties of one source, {@code howdah.source.<name>.…}. */
public final class SourceConfig {
  private final String name;
  private final Settings settings;

  public SourceConfig(String name, Settings settings) {
    this.name = name;
    this.settings = settings;
  }

  /** The source's name. */
  public String name() {
    return name;
  }

  public Optional<String> text(String key) {
    return settings.text(property(key));
  }

  public String required(String key) {
    return settings.required(property(key));
  }

  /** An absolute http or https URL. */
  public Optional<URI> url(String key) {
    return settings.url(property(key));
  }

  /** A duration such as {@code 15m}. */
  public Duration duration(String key, Duration otherwise) {
    return settings.duration(property(key), otherwise);
  }

  /** Separated by commas. */
  public List<String> list(String key) {
    return settings.list(property(key));
  }

  /** A place in the payload. */
  public Optional<Pointer> pointer(String key) {
    return settings.parsed(
        property(key), Pointer::of, "must be a JSON Pointer such as /incident/title.");
  }

  /**
   * What a kind from outside asks for: {@code howdah.source.<name>.option.<key>}. The other methods
   * read the properties of Howdah's own kinds alone.
   */
  public Optional<String> option(String key) {
    return text("option." + key);
  }

  /** One of a few words. */
  public Optional<String> choice(String key, Set<String> words) {
    return settings.choice(property(key), words);
  }

  /**
   * The signatures made with the source's secret and, while there is one, with its previous secret,
   * in the way {@code howdah.source.<name>.signature} says.
   *
   * @param usual the way of senders that were told nothing else
   * @param others what they may be told
   */
  public Signatures signatures(SignatureWay usual, SignatureWay... others) {
    SignatureWay way = way(usual, others);
    Secret current = Secret.of(required("secret"));
    Optional<Secret> old = settings.secret(property("previous-secret"));
    Optional<Instant> end =
        settings.parsed(
            property("previous-secret-until"),
            Instant::parse,
            "must be an instant such as 2026-12-31T00:00:00Z.");
    if (end.isPresent() && old.isEmpty()) {
      throw refuse(
          "previous-secret-until", "is set, but %s is not.".formatted(property("previous-secret")));
    }
    if (old.isPresent() && old.get().equals(current)) {
      throw refuse("previous-secret", "must differ from the secret now in use.");
    }
    return new Signatures(
        signature(way, current, "secret"),
        old.map(secret -> signature(way, secret, "previous-secret")),
        end.orElse(Instant.MAX));
  }

  private SignatureWay way(SignatureWay usual, SignatureWay... others) {
    Map<String, SignatureWay> ways = new LinkedHashMap<>();
    ways.put(usual.name(), usual);
    Arrays.stream(others).forEach(way -> ways.putIfAbsent(way.name(), way));
    return choice("signature", ways.keySet()).map(ways::get).orElse(usual);
  }

  private Signature signature(SignatureWay way, Secret secret, String key) {
    try {
      return way.with().apply(secret);
    } catch (IllegalArgumentException e) {
      throw refuse(key, String.valueOf(e.getMessage()));
    }
  }

  /** What of the source's payloads nobody is to see. */
  Redaction redaction() {
    try {
      return new Redaction(list("redact").stream().map(Pointer::of).toList());
    } catch (IllegalArgumentException e) {
      throw refuse("redact", "must be JSON Pointers such as /sender/email, separated by commas.");
    }
  }

  /**
   * A property that cannot be used.
   *
   * @param what goes on where the name ends, for example {@code "must be a URL."}
   */
  public InvalidConfigurationException refuse(String key, String what) {
    return new InvalidConfigurationException(property(key), what);
  }

  private String property(String key) {
    return "howdah.source." + name + "." + key;
  }
}
