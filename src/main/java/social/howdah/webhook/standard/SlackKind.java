package social.howdah.webhook.standard;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.howdah.message.DetailsBuilder;
import social.howdah.message.Event;
import social.howdah.platform.Secret;
import social.howdah.platform.json.Json;
import social.howdah.platform.json.MalformedJsonException;
import social.howdah.platform.problem.Problem;
import social.howdah.webhook.Payload;
import social.howdah.webhook.Received;
import social.howdah.webhook.SignatureWay;
import social.howdah.webhook.Signatures;
import social.howdah.webhook.Source;
import social.howdah.webhook.SourceConfig;
import social.howdah.webhook.SourceKind;
import social.howdah.webhook.Texts;

/**
 * Whatever can post to an incoming webhook of Slack, Mattermost or Rocket.Chat. All events are of
 * type {@code com.slack.message}; {@code data.plain} is the message as plain text.
 *
 * @see <a href="https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks">Slack:
 *     Sending messages using incoming webhooks</a>
 * @see <a href="https://developers.mattermost.com/integrate/webhooks/incoming/">Mattermost:
 *     Incoming webhooks</a>
 */
@Singleton
class SlackKind implements SourceKind {
  static final String TYPE = "com.slack.message";

  private static final Texts TEXTS = Texts.of(SlackKind.class, "slack.properties");

  @Override
  public String name() {
    return "slack";
  }

  @Override
  public Source open(SourceConfig config) {
    Signatures signatures =
        config.signatures(
            SignatureWay.address(),
            SignatureWay.bearer(),
            SignatureWay.basic(config.text("user")),
            SignatureWay.token(config.text("signature-header").orElse("X-Token")));
    return new Slack(config.name(), signatures);
  }

  private record Slack(String name, Signatures signatures) implements Source {

    @Override
    public List<Event> events(Received request, Instant now) {
      Payload payload = new Payload(payload(request));
      SlackMessage message = SlackMessage.of(payload);
      Map<String, @Nullable Object> data = new LinkedHashMap<>(payload.data());
      data.put("plain", message.text());
      return List.of(
          new Event(
              name,
              id(request.body(), now),
              TYPE,
              now,
              payload.line("channel").orElse(null),
              DetailsBuilder.builder()
                  .actor(payload.line("username").or(() -> payload.line("alias")).orElse(null))
                  .title(new Payload(data).line("plain").orElse(null))
                  .url(message.link().orElse(null))
                  .severity(message.severity().orElse(null))
                  .thread(payload.text("thread_ts").orElse(null))
                  .build(),
              data));
    }

    /** JSON, or JSON in a field of a form, as older senders have it. */
    private static Map<String, @Nullable Object> payload(Received request) {
      if (!request.isForm()) {
        return request.json();
      }
      Object field = request.form().get("payload");
      if (!(field instanceof String json)) {
        throw new Problem(400, "The form lacks the field payload, which holds the message.");
      }
      try {
        return Json.readPayload(json.getBytes(StandardCharsets.UTF_8));
      } catch (MalformedJsonException e) {
        throw new Problem(400, "The field payload is " + e.getMessage() + ".");
      }
    }

    /** Nobody numbers these messages: the same within a minute is a repeat. */
    private static String id(byte[] body, Instant now) {
      String minute = now.truncatedTo(ChronoUnit.MINUTES).toString();
      return minute + " " + Secret.of(new String(body, StandardCharsets.ISO_8859_1)).hash();
    }

    @Override
    public Optional<String> answer() {
      return Optional.of("ok");
    }

    @Override
    public Optional<String> text(String type) {
      return TEXTS.of(type);
    }
  }
}
