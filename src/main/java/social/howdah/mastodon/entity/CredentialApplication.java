package social.howdah.mastodon.entity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A registered application, with its credentials.
 *
 * @see <a
 *     href="https://docs.joinmastodon.org/entities/Application/#CredentialApplication">Mastodon:
 *     CredentialApplication</a>
 */
public record CredentialApplication(
    @JsonUnwrapped Application application,
    String clientId,
    String clientSecret,
    long clientSecretExpiresAt) {
  /** Never the secret. */
  @Override
  public String toString() {
    return "CredentialApplication[" + application.id() + "]";
  }
}
