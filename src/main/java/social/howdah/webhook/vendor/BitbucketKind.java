package social.howdah.webhook.vendor;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
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
 * Bitbucket, Cloud and Data Center. Types are {@code org.bitbucket.} and the event key, its colons
 * as dots: {@code org.bitbucket.pullrequest.created} of Cloud, {@code org.bitbucket.pr.opened} of
 * Data Center.
 *
 * @see <a href="https://support.atlassian.com/bitbucket-cloud/docs/event-payloads/">Bitbucket
 *     Cloud: Event payloads</a>
 * @see <a href="https://confluence.atlassian.com/bitbucketserver/event-payload-938025882.html">
 *     Bitbucket Data Center: Event payload</a>
 */
@Singleton
class BitbucketKind implements SourceKind {
  private static final Texts TEXTS = Texts.of(BitbucketKind.class, "bitbucket.properties");

  /** {@code pr:reviewer:approved} has the most. */
  private static final int MOST_WORDS = 3;

  @Override
  public String name() {
    return "bitbucket";
  }

  @Override
  public Source open(SourceConfig config) {
    return new VendorSource(
        config.name(),
        config.signatures(SignatureWay.hmac("X-Hub-Signature", "sha256=")),
        TEXTS,
        BitbucketKind::read);
  }

  private static List<Event> read(String source, Received request, Instant now) {
    String key = request.required("X-Event-Key");
    String id =
        request
            .header("X-Request-UUID")
            .or(() -> request.header("X-Request-Id"))
            .orElseGet(() -> BodyKey.of(request));
    Payload payload = new Payload(request.json());
    return List.of(
        new Event(
            source,
            id,
            EventType.of("org.bitbucket", key.split(":", MOST_WORDS)),
            now,
            BitbucketDetails.subject(payload).orElse(null),
            BitbucketDetails.of(key, payload),
            payload.data()));
  }
}
