package social.howdah.webhook.standard;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.message.Event;
import social.howdah.platform.Secret;
import social.howdah.webhook.HmacSignature;
import social.howdah.webhook.Received;
import social.howdah.webhook.Signature;
import social.howdah.webhook.Signatures;
import social.howdah.webhook.Source;
import social.howdah.webhook.SourceConfig;
import social.howdah.webhook.SourceKind;

/** Any JSON, signed. */
@Singleton
class GenericKind implements SourceKind {
  private static final String STANDARD_WEBHOOKS = "standard-webhooks";

  @Override
  public String name() {
    return "generic";
  }

  @Override
  public Source open(SourceConfig config) {
    Optional<String> type = config.text("type");
    boolean standard =
        config
            .choice("signature", Set.of("hmac-sha256", STANDARD_WEBHOOKS))
            .filter(STANDARD_WEBHOOKS::equals)
            .isPresent();
    if (standard) {
      Signatures signatures = config.signatures((secret, key) -> standard(config, secret, key));
      return new Generic(config.name(), signatures, Optional.of("webhook-id"), type);
    }
    String header = config.text("signature-header").orElse("X-Signature");
    return new Generic(
        config.name(),
        config.signatures((secret, key) -> new HmacSignature(header, secret)),
        config.text("id-header"),
        type);
  }

  private static Signature standard(SourceConfig config, Secret secret, String key) {
    try {
      return new StandardWebhooksSignature(new Webhook(secret.reveal()));
    } catch (EmptyWebhookSecretException | IllegalArgumentException e) {
      throw config.refuse(key, "must be whsec_ and Base64, as Standard Webhooks has it.");
    }
  }

  /**
   * A source.
   *
   * @param idHeader the header that tells a repeat; without one every request is an event of its
   *     own
   * @param type of every event; without it the payload's own {@code type}, or else the source's
   *     name
   */
  private record Generic(
      String name, Signatures signatures, Optional<String> idHeader, Optional<String> type)
      implements Source {

    @Override
    public List<Event> events(Received request, Instant now) {
      Map<String, @Nullable Object> payload = request.json();
      String id = idHeader.map(request::required).orElseGet(() -> UUID.randomUUID().toString());
      return List.of(Event.bare(name, id, type.orElseGet(() -> type(payload)), now, null, payload));
    }

    private String type(Map<String, @Nullable Object> payload) {
      return payload.get("type") instanceof String type && !type.isBlank() ? type : name;
    }
  }
}
