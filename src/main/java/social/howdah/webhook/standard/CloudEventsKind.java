package social.howdah.webhook.standard;

import io.cloudevents.CloudEvent;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.howdah.message.Event;
import social.howdah.platform.Secret;
import social.howdah.webhook.Received;
import social.howdah.webhook.Signatures;
import social.howdah.webhook.Source;
import social.howdah.webhook.SourceConfig;
import social.howdah.webhook.SourceKind;
import social.howdah.webhook.Texts;
import social.howdah.webhook.Times;

/**
 * CloudEvents over HTTP: binary, structured and batched. Source and id together are the event's id;
 * the source and all extension attributes are labels; {@code data} is the CloudEvent's own.
 *
 * @see <a
 *     href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/http-protocol-binding.md">CloudEvents:
 *     HTTP Protocol Binding</a>
 */
@Singleton
class CloudEventsKind implements SourceKind {
  private static final Texts TEXTS = Texts.of(CloudEventsKind.class, "cloudevents.properties");

  @Override
  public String name() {
    return "cloudevents";
  }

  @Override
  public Source open(SourceConfig config) {
    return new CloudEvents(
        config.name(),
        WaysConfig.signatures(config, "bearer"),
        new FieldsConfig(config),
        new Handshake(config.list("origins")));
  }

  private record CloudEvents(
      String name, Signatures signatures, FieldsConfig fields, Handshake handshake)
      implements Source {
    private static final int LONGEST_ID = 500;

    @Override
    public List<Event> events(Received request, Instant now) {
      return CloudEventRequest.read(request).stream().map(event -> event(event, now)).toList();
    }

    private Event event(CloudEvent event, Instant now) {
      Map<String, @Nullable Object> data = CloudEventPayload.of(event);
      return new Event(
          name,
          id(event),
          event.getType(),
          Times.believed(Optional.ofNullable(event.getTime()).map(OffsetDateTime::toString), now),
          Optional.ofNullable(event.getSubject()).or(() -> fields.subject(data)).orElse(null),
          fields.details(data, CloudEventPayload.labels(event)),
          data);
    }

    /** A source is a URI and has no spaces: no two pairs make the same id. */
    private static String id(CloudEvent event) {
      String id = event.getSource() + " " + event.getId();
      return id.length() <= LONGEST_ID ? id : Secret.of(id).hash();
    }

    @Override
    public Map<String, String> permission(Received request) {
      return handshake.answer(request);
    }

    @Override
    public Optional<String> text(String type) {
      return TEXTS.of(type);
    }
  }
}
