package social.howdah.mastodon.entity;

import org.jspecify.annotations.Nullable;

/**
 * An access token.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Token/">Mastodon: Token</a>
 */
public record Token(String accessToken, String tokenType, @Nullable String scope) {
  /** Never the token. */
  @Override
  public String toString() {
    return "Token[" + scope + "]";
  }
}
