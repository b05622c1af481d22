package social.howdah.forward;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonFormat;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Map;
import social.howdah.message.Event;
import social.howdah.platform.json.Json;

/**
 * Messages for systems: the event as a structured CloudEvent; the route's words are its extension
 * {@code text}.
 *
 * @see <a
 *     href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md">CloudEvents:
 *     JSON format</a>
 */
public final class CloudEvents {
  public static final String CONTENT_TYPE = JsonFormat.CONTENT_TYPE;

  private CloudEvents() {}

  /**
   * The event as JSON, in one line.
   *
   * @param publicUrl what sources are named under
   */
  public static String json(Message message, URI publicUrl) {
    return json(message, publicUrl, Map.of());
  }

  /**
   * The same with the message's own id as an extension, for places that keep none beside the event:
   * one event may make several messages.
   */
  public static String jsonWithId(Message message, URI publicUrl) {
    return json(message, publicUrl, Map.of("messageid", message.id().toString()));
  }

  private static String json(Message message, URI publicUrl, Map<String, String> extensions) {
    Event event = message.event();
    CloudEventBuilder builder =
        CloudEventBuilder.v1()
            .withId(event.id())
            .withSource(URI.create(publicUrl + "/" + event.source()))
            .withType(event.type())
            .withTime(event.time().atOffset(ZoneOffset.UTC))
            .withSubject(event.subject())
            .withData("application/json", Json.writePayload(event.data()));
    extensions.forEach(builder::withExtension);
    if (message.text() != null) {
      builder.withExtension("text", message.text());
    }
    return new String(new JsonFormat().serialize(builder.build()), StandardCharsets.UTF_8);
  }
}
