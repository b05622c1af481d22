package social.howdah.mastodon;

import java.util.Set;
import social.howdah.platform.Secret;

/**
 * On whose behalf a method is called. Public methods take any {@code Caller}, an {@link Instance}
 * for nobody; the others name the token they need, so that they cannot be confused.
 *
 * @see <a href="https://docs.joinmastodon.org/api/oauth-tokens/">OAuth tokens</a>
 */
public sealed interface Caller permits Instance, Caller.Token {
  Instance instance();

  /** Somebody with an access token. */
  sealed interface Token extends Caller {
    Secret token();

    /** The scopes granted; empty when they are not known. */
    Set<String> scopes();

    /** What is done when the budget of the token is spent. */
    Pacing pacing();
  }

  /** The application itself: a client-credentials token. */
  record AppToken(Instance instance, Secret token, Set<String> scopes, Pacing pacing)
      implements Token {
    public AppToken(Instance instance, Secret token, Set<String> scopes) {
      this(instance, token, scopes, Pacing.FAIL);
    }
  }

  /** A person, within the scopes granted. */
  record UserToken(Instance instance, Secret token, Set<String> scopes, Pacing pacing)
      implements Token {
    public UserToken(Instance instance, Secret token, Set<String> scopes) {
      this(instance, token, scopes, Pacing.FAIL);
    }

    /** The same person, with another choice. */
    public UserToken with(Pacing other) {
      return new UserToken(instance, token, scopes, other);
    }
  }
}
