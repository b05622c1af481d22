package social.howdah.forward;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import social.howdah.forward.slack.SlackDestination;
import social.howdah.forward.webhook.WebhookDestination;
import social.howdah.platform.PlatformConfig;
import social.howdah.platform.Secret;
import social.howdah.platform.StartupCheck;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.Settings;

/** The configured destinations. */
@Singleton
class DestinationsConfig implements StartupCheck {
  /** A destination and its address, which may itself be the secret that lets us in. */
  record Configured(Secret url, Destination destination) {}

  private final Settings settings;
  private final PlatformConfig platform;

  @Inject
  DestinationsConfig(Settings settings, PlatformConfig platform) {
    this.settings = settings;
    this.platform = platform;
  }

  Map<String, Configured> destinations() {
    return settings.names("howdah.destination", "kind").stream()
        .collect(Collectors.toUnmodifiableMap(Function.identity(), this::destination));
  }

  private Configured destination(String name) {
    String prefix = "howdah.destination." + name;
    String kind = settings.choice(prefix + ".kind", Set.of("slack", "webhook")).orElse("");
    Optional<URI> url = settings.url(prefix + ".url");
    if (url.isEmpty()) {
      throw new InvalidConfigurationException(prefix + ".url", "must be set.");
    }
    Destination destination = kind.equals("slack") ? new SlackDestination() : webhook(prefix);
    return new Configured(Secret.of(url.get().toString()), destination);
  }

  private Destination webhook(String prefix) {
    String secret = prefix + ".secret";
    String previous = prefix + ".previous-secret";
    String publicUrl = platform.publicUrl().toString();
    Secret current = Secret.of(settings.required(secret));
    WebhookDestination signed = signed(secret, () -> new WebhookDestination(current, publicUrl));
    return settings
        .secret(previous)
        .map(old -> signed(previous, () -> signed.alsoSigning(old)))
        .orElse(signed);
  }

  private static WebhookDestination signed(String property, Supplier<WebhookDestination> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException e) {
      throw new InvalidConfigurationException(
          property, "must be whsec_ and Base64, as Standard Webhooks has it.");
    }
  }

  @Override
  public void check() {
    destinations();
  }
}
