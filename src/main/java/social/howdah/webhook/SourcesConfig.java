package social.howdah.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import social.howdah.platform.Secret;
import social.howdah.platform.StartupCheck;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.Settings;

/** The configured sources. */
@Singleton
class SourcesConfig implements StartupCheck {
  private static final String STANDARD_WEBHOOKS = "standard-webhooks";

  private final Settings settings;

  @Inject
  SourcesConfig(Settings settings) {
    this.settings = settings;
  }

  Map<String, SourceKind> sources() {
    return settings.names("howdah.source", "kind").stream()
        .collect(Collectors.toUnmodifiableMap(Function.identity(), this::source));
  }

  int largestBody() {
    return settings.number("howdah.webhook.largest-body", 1_048_576, 1024, 26_214_400);
  }

  private SourceKind source(String name) {
    String prefix = "howdah.source." + name;
    if (name.equals("mastodon")) {
      throw new InvalidConfigurationException(
          prefix + ".kind", "cannot be: mastodon names the notifications of linked accounts.");
    }
    settings.required(prefix + ".kind");
    String kind = settings.choice(prefix + ".kind", Set.of("github", "generic")).orElseThrow();
    settings.required(prefix + ".secret");
    return kind.equals("github")
        ? new GithubSource(signatures(prefix, key -> GithubSource.signature(secret(key))))
        : generic(prefix);
  }

  private SourceKind generic(String prefix) {
    Optional<String> type = settings.text(prefix + ".type");
    boolean standard =
        settings
            .choice(prefix + ".signature", Set.of("hmac-sha256", STANDARD_WEBHOOKS))
            .filter(STANDARD_WEBHOOKS::equals)
            .isPresent();
    if (standard) {
      return new GenericSource(signatures(prefix, this::standard), Optional.of("webhook-id"), type);
    }
    String header = settings.text(prefix + ".signature-header", "X-Signature");
    return new GenericSource(
        signatures(prefix, key -> new HmacSignature(header, secret(key))),
        settings.text(prefix + ".id-header"),
        type);
  }

  /** That of the secret and, while there is one, that of the previous secret. */
  private Signatures signatures(String prefix, Function<String, Signature> ofKey) {
    String previous = prefix + ".previous-secret";
    String until = prefix + ".previous-secret-until";
    Optional<Instant> end =
        settings.parsed(until, Instant::parse, "must be an instant such as 2026-12-31T00:00:00Z.");
    Optional<Secret> old = settings.secret(previous);
    if (end.isPresent() && old.isEmpty()) {
      throw new InvalidConfigurationException(until, "is set, but %s is not.".formatted(previous));
    }
    if (old.isPresent() && old.equals(settings.secret(prefix + ".secret"))) {
      throw new InvalidConfigurationException(previous, "must differ from the secret now in use.");
    }
    return new Signatures(
        ofKey.apply(prefix + ".secret"),
        old.map(secret -> ofKey.apply(previous)),
        end.orElse(Instant.MAX));
  }

  private Secret secret(String key) {
    return Secret.of(settings.required(key));
  }

  private Signature standard(String key) {
    try {
      return new StandardWebhooksSignature(new Webhook(secret(key).reveal()));
    } catch (EmptyWebhookSecretException | IllegalArgumentException e) {
      throw new InvalidConfigurationException(
          key, "must be whsec_ and Base64, as Standard Webhooks has it.");
    }
  }

  @Override
  public void check() {
    sources();
    largestBody();
  }
}
