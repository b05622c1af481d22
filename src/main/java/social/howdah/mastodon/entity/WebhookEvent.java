package social.howdah.mastodon.entity;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * What an instance tells its administrators' systems.
 *
 * @see <a href="https://docs.joinmastodon.org/admin/webhooks/">Mastodon: WebhookEvent</a>
 */
public record WebhookEvent(Open<WebhookEventType> event, Instant createdAt, JsonNode object) {
  /** Never the object: it may be private. */
  @Override
  public String toString() {
    return "WebhookEvent[" + event + "]";
  }
}
