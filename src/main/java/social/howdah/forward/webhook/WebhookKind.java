package social.howdah.forward.webhook;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import social.howdah.forward.Destination;
import social.howdah.forward.DestinationConfig;
import social.howdah.forward.DestinationKind;
import social.howdah.platform.Secret;

/** A system of the organisation's own. */
@Singleton
class WebhookKind implements DestinationKind {
  private static final String SECRET = "secret";
  private static final String PREVIOUS = "previous-secret";

  @Override
  public String name() {
    return "webhook";
  }

  @Override
  public Destination open(DestinationConfig config) {
    Secret url = config.address();
    List<Signer> signers = new ArrayList<>();
    signers.add(signer(config, SECRET, config.requiredSecret(SECRET)));
    config.secret(PREVIOUS).ifPresent(old -> signers.add(signer(config, PREVIOUS, old)));
    return new WebhookDestination(url, List.copyOf(signers), config.publicUrl(), config.sender());
  }

  private static Signer signer(DestinationConfig config, String key, Secret secret) {
    try {
      return Signer.of(secret);
    } catch (IllegalArgumentException e) {
      throw config.refuse(
          key, "must be whsec_ or whsk_ (an Ed25519 key) and Base64, as Standard Webhooks has it.");
    }
  }
}
