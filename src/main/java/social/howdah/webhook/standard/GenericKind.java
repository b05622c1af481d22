package social.howdah.webhook.standard;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.message.Event;
import social.howdah.webhook.Received;
import social.howdah.webhook.SignatureWay;
import social.howdah.webhook.Signatures;
import social.howdah.webhook.Source;
import social.howdah.webhook.SourceConfig;
import social.howdah.webhook.SourceKind;

/** Any JSON, signed. */
@Singleton
class GenericKind implements SourceKind {
  @Override
  public String name() {
    return "generic";
  }

  @Override
  public Source open(SourceConfig config) {
    Signatures signatures = config.signatures(hmac(config), SignatureWay.standardWebhooks());
    boolean standard = config.text("signature").filter("standard-webhooks"::equals).isPresent();
    return new Generic(
        config.name(),
        signatures,
        standard ? Optional.of("webhook-id") : config.text("id-header"),
        config.text("type"));
  }

  private static SignatureWay hmac(SourceConfig config) {
    return SignatureWay.hmac(config.text("signature-header").orElse("X-Signature"), "sha256=");
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
