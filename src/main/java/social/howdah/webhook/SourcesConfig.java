package social.howdah.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
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
    Secret secret = Secret.of(settings.required(prefix + ".secret"));
    return kind.equals("github") ? new GithubSource(secret) : generic(prefix, secret);
  }

  private SourceKind generic(String prefix, Secret secret) {
    Optional<String> type = settings.text(prefix + ".type");
    boolean standard =
        settings
            .choice(prefix + ".signature", Set.of("hmac-sha256", STANDARD_WEBHOOKS))
            .filter(STANDARD_WEBHOOKS::equals)
            .isPresent();
    if (standard) {
      return new GenericSource(standard(prefix, secret), Optional.of("webhook-id"), type);
    }
    String header = settings.text(prefix + ".signature-header", "X-Signature");
    return new GenericSource(
        new HmacSignature(header, secret), settings.text(prefix + ".id-header"), type);
  }

  private static Signature standard(String prefix, Secret secret) {
    try {
      return new StandardWebhooksSignature(new Webhook(secret.reveal()));
    } catch (EmptyWebhookSecretException | IllegalArgumentException e) {
      throw new InvalidConfigurationException(
          prefix + ".secret", "must be whsec_ and Base64, as Standard Webhooks has it.");
    }
  }

  @Override
  public void check() {
    sources();
    largestBody();
  }
}
