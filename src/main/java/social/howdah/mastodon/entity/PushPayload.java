package social.howdah.mastodon.entity;

import java.net.URI;

/**
 * What a push holds when it is decrypted. It holds an access token: take what is needed, keep
 * nothing.
 *
 * @see <a href="https://docs.joinmastodon.org/(not in the docs)/">Mastodon: PushPayload</a>
 */
public record PushPayload(
    String accessToken,
    String preferredLocale,
    String notificationId,
    String notificationType,
    URI icon,
    String title,
    String body) {
  /** Never the token or the words. */
  @Override
  public String toString() {
    return "PushPayload[" + notificationType + "]";
  }
}
