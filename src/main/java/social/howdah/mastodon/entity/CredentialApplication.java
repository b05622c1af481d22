package social.howdah.mastodon.entity;

import org.jspecify.annotations.Nullable;

/**
 * A registered application, with its credentials.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/CredentialApplication/">Mastodon:
 *     CredentialApplication</a>
 */
public record CredentialApplication(
    String id, String name, String clientId, String clientSecret, @Nullable String vapidKey) {
  /** Never the secret. */
  @Override
  public String toString() {
    return "CredentialApplication[" + id + "]";
  }
}
