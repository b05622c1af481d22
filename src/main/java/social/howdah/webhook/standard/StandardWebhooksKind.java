package social.howdah.webhook.standard;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.howdah.message.Event;
import social.howdah.platform.problem.Problem;
import social.howdah.webhook.Received;
import social.howdah.webhook.SignatureWay;
import social.howdah.webhook.Signatures;
import social.howdah.webhook.Source;
import social.howdah.webhook.SourceConfig;
import social.howdah.webhook.SourceKind;
import social.howdah.webhook.Texts;

/**
 * Whatever follows Standard Webhooks. The type is the payload's {@code type}; without one, the
 * source's name.
 *
 * @see <a
 *     href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
 *     Webhooks</a>
 */
@Singleton
class StandardWebhooksKind implements SourceKind {
  private static final Texts TEXTS = Texts.of(StandardWebhooksKind.class, "generic.properties");

  @Override
  public String name() {
    return "standard-webhooks";
  }

  @Override
  public Source open(SourceConfig config) {
    return new Standard(
        config.name(),
        config.signatures(SignatureWay.standardWebhooks()),
        new FieldsConfig(config));
  }

  /**
   * The message's own, the same at each attempt.
   *
   * @throws Problem 400 when it has none
   */
  static String id(Received request) {
    return request.header("webhook-id").orElseGet(() -> request.required("svix-id"));
  }

  private record Standard(String name, Signatures signatures, FieldsConfig fields)
      implements Source {

    @Override
    public List<Event> events(Received request, Instant now) {
      Map<String, @Nullable Object> payload = request.json();
      return List.of(
          new Event(
              name,
              id(request),
              fields.type(payload).orElse(name),
              fields.time(payload, now),
              fields.subject(payload).orElse(null),
              fields.details(payload),
              payload));
    }

    @Override
    public Optional<String> text(String type) {
      return TEXTS.of(type);
    }
  }
}
