package social.howdah.mastodon.entity;

import java.time.Instant;

/**
 * An access token.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Token/">Mastodon: Token</a>
 */
public record Token(String accessToken, String tokenType, String scope, Instant createdAt) {
  /** Never the token. */
  @Override
  public String toString() {
    return "Token[" + scope + "]";
  }
}
