package social.howdah.forward.webhook;

import jakarta.inject.Singleton;
import java.util.function.Supplier;
import social.howdah.forward.Destination;
import social.howdah.forward.DestinationConfig;
import social.howdah.forward.DestinationKind;
import social.howdah.platform.Secret;

/** A system of the organisation's own. */
@Singleton
class WebhookKind implements DestinationKind {

  @Override
  public String name() {
    return "webhook";
  }

  @Override
  public Destination open(DestinationConfig config) {
    Secret url = config.address();
    Secret secret = config.requiredSecret("secret");
    WebhookDestination signed =
        checked(
            config,
            "secret",
            () -> new WebhookDestination(url, secret, config.publicUrl(), config.sender()));
    return config
        .secret("previous-secret")
        .map(old -> checked(config, "previous-secret", () -> signed.alsoSigning(old)))
        .orElse(signed);
  }

  private static WebhookDestination checked(
      DestinationConfig config, String key, Supplier<WebhookDestination> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException e) {
      throw config.refuse(key, "must be whsec_ and Base64, as Standard Webhooks has it.");
    }
  }
}
