package social.howdah.webhook.vendor;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.howdah.message.Details;
import social.howdah.message.DetailsBuilder;
import social.howdah.message.Event;
import social.howdah.webhook.EventType;
import social.howdah.webhook.Payload;
import social.howdah.webhook.Received;
import social.howdah.webhook.SignatureWay;
import social.howdah.webhook.Source;
import social.howdah.webhook.SourceConfig;
import social.howdah.webhook.SourceKind;
import social.howdah.webhook.Texts;

/**
 * Gitea, and those that grew out of it or it grew out of: their payloads took the form of GitHub's,
 * their headers are named for each. Types are {@code org.gitea.<event>}, with the action after it.
 *
 * @see <a href="https://docs.gitea.com/usage/webhooks">Gitea: Webhooks</a>
 */
@Singleton
class GiteaKind implements SourceKind {
  private static final Texts TEXTS = Texts.of(GiteaKind.class, "gitea.properties");
  private static final Set<String> BOTS = Set.of("gitea-actions", "forgejo-actions");

  /** What these say in an event of its own, and GitHub in an action. */
  private static final Map<String, String> AS_GITHUB =
      Map.of(
          "pull_request_approved", "pull_request_review",
          "pull_request_rejected", "pull_request_review",
          "pull_request_comment", "pull_request_review_comment");

  private final String product;
  private final String prefix;
  private final Texts texts;

  GiteaKind() {
    this("Gitea", "org.gitea");
  }

  /**
   * A product of the family.
   *
   * @param product as it stands in its headers, for example {@code Gitea}
   * @param prefix of the types of its events
   */
  GiteaKind(String product, String prefix) {
    this.product = product;
    this.prefix = prefix;
    this.texts = TEXTS.renamed("org.gitea", prefix);
  }

  @Override
  public String name() {
    return product.toLowerCase(Locale.ROOT);
  }

  @Override
  public Source open(SourceConfig config) {
    return new VendorSource(
        config.name(),
        config.signatures(SignatureWay.hmac("X-" + product + "-Signature", "sha256=")),
        texts,
        this::read);
  }

  private List<Event> read(String source, Received request, Instant now) {
    String event = request.required("X-" + product + "-Event");
    String id = request.required("X-" + product + "-Delivery");
    Payload payload = new Payload(withoutSecret(request.json()));
    return List.of(
        new Event(
            source,
            id,
            EventType.of(prefix, event, payload.text("action").orElse("")),
            now,
            payload.line("repository", "full_name").orElse(null),
            details(event, payload),
            payload.data()));
  }

  private static Details details(String event, Payload payload) {
    Details details = GithubDetails.of(AS_GITHUB.getOrDefault(event, event), payload);
    return details.actor() != null && BOTS.contains(details.actor())
        ? DetailsBuilder.builder(details).bot(true).build()
        : details;
  }

  /** Old Giteas, and old Gogs, write the webhook's secret into each body. */
  private static Map<String, @Nullable Object> withoutSecret(Map<String, @Nullable Object> body) {
    Map<String, @Nullable Object> kept = new LinkedHashMap<>(body);
    kept.remove("secret");
    return kept;
  }
}
