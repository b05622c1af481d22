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
import social.howdah.webhook.Signatures;
import social.howdah.webhook.Source;
import social.howdah.webhook.SourceConfig;
import social.howdah.webhook.SourceKind;
import social.howdah.webhook.Texts;

/** Any JSON or form; its properties say where the payload says what. */
@Singleton
class GenericKind implements SourceKind {
  private static final Texts TEXTS = Texts.of(GenericKind.class, "generic.properties");

  @Override
  public String name() {
    return "generic";
  }

  @Override
  public Source open(SourceConfig config) {
    boolean standard = config.text("signature").filter("standard-webhooks"::equals).isPresent();
    if (config.text("id").isPresent() && config.text("id-header").isPresent()) {
      throw config.refuse("id", "must not be set where .id-header is: an event has one id.");
    }
    return new Generic(
        config.name(),
        WaysConfig.signatures(config, "hmac-sha256"),
        new FieldsConfig(config),
        config.text("id-header"),
        standard);
  }

  /**
   * A source.
   *
   * @param idHeader the header that tells a repeat
   * @param standard whether Standard Webhooks name that header, if nothing else does
   */
  private record Generic(
      String name,
      Signatures signatures,
      FieldsConfig fields,
      Optional<String> idHeader,
      boolean standard)
      implements Source {

    @Override
    public List<Event> events(Received request, Instant now) {
      Map<String, @Nullable Object> payload = request.isForm() ? request.form() : request.json();
      return List.of(
          new Event(
              name,
              id(request, payload),
              fields.type(payload).orElse(name),
              fields.time(payload, now),
              fields.subject(payload).orElse(null),
              fields.details(payload),
              payload));
    }

    /** Without a place where an id is, every request is an event of its own. */
    private String id(Received request, Map<String, @Nullable Object> payload) {
      if (fields.hasId()) {
        return fields.id(payload).orElseThrow(FieldsConfig::noId);
      }
      if (idHeader.isPresent()) {
        return request.required(idHeader.get());
      }
      return standard ? StandardWebhooksKind.id(request) : UUID.randomUUID().toString();
    }

    @Override
    public Optional<String> text(String type) {
      return TEXTS.of(type);
    }
  }
}
