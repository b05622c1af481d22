package social.howdah.webhook.vendor;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import social.howdah.message.Details;
import social.howdah.message.DetailsBuilder;
import social.howdah.message.Event;
import social.howdah.webhook.Payload;
import social.howdah.webhook.Received;
import social.howdah.webhook.SignatureWay;
import social.howdah.webhook.Signatures;
import social.howdah.webhook.Source;
import social.howdah.webhook.SourceConfig;
import social.howdah.webhook.SourceKind;
import social.howdah.webhook.Texts;

/**
 * GitHub. Types are {@code com.github.<event>}, or {@code com.github.<event>.<action>} where the
 * payload has an action; the subject is the repository, or else the organisation.
 *
 * @see <a href="https://docs.github.com/en/webhooks/webhook-events-and-payloads">GitHub: Webhook
 *     events and payloads</a>
 */
@Singleton
class GithubKind implements SourceKind {
  private static final Texts TEXTS = Texts.of(GithubKind.class, "github.properties");

  @Override
  public String name() {
    return "github";
  }

  @Override
  public Source open(SourceConfig config) {
    return new Github(
        config.name(), config.signatures(SignatureWay.hmac("X-Hub-Signature-256", "sha256=")));
  }

  private record Github(String name, Signatures signatures) implements Source {

    @Override
    public List<Event> events(Received request, Instant now) {
      String type = "com.github." + request.required("X-GitHub-Event");
      String id = request.required("X-GitHub-Delivery");
      Payload payload = new Payload(request.json());
      Optional<String> action = payload.text("action");
      Optional<String> subject =
          payload.text("repository", "full_name").or(() -> payload.text("organization", "login"));
      return List.of(
          new Event(
              name,
              id,
              action.map(word -> type + "." + word).orElse(type),
              now,
              subject.orElse(null),
              details(payload),
              payload.data()));
    }

    private static Details details(Payload payload) {
      return DetailsBuilder.builder()
          .actor(payload.text("sender", "login").orElse(null))
          .bot(payload.text("sender", "type").filter("Bot"::equals).isPresent())
          .build();
    }

    @Override
    public Optional<String> text(String type) {
      return TEXTS.of(type);
    }
  }
}
