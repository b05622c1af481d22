package social.howdah.webhook;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import social.howdah.platform.Secret;
import social.howdah.platform.config.SectionConfig;
import social.howdah.platform.config.Settings;

/** The properties of one source, {@code howdah.source.<name>.…}. */
public final class SourceConfig extends SectionConfig {

  public SourceConfig(String name, Settings settings) {
    super("howdah.source", name, settings);
  }

  /** A place in the payload. */
  public Optional<Pointer> pointer(String key) {
    return parsed(key, Pointer::of, "must be a JSON Pointer such as /incident/title.");
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
    Secret current = requiredSecret("secret");
    Optional<Secret> old = secret("previous-secret");
    Optional<Instant> end =
        parsed(
            "previous-secret-until",
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
}
