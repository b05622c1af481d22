package social.howdah.mastodon;

import java.util.Set;
import social.howdah.platform.Secret;

/**
 * On whose behalf a method is called. Public methods take any {@code Caller}; the others name the
 * token they need, so that they cannot be confused.
 *
 * @see <a href="https://docs.joinmastodon.org/api/oauth-tokens/">OAuth tokens</a>
 */
public sealed interface Caller {
  Instance instance();

  /** Nobody: public data of an instance. */
  record Anonymous(Instance instance) implements Caller {}

  /** The application itself: a client-credentials token. */
  record AppToken(Instance instance, Secret token) implements Caller {}

  /**
   * A person, within the scopes granted.
   *
   * @param scopes empty when they are not known
   */
  record UserToken(Instance instance, Secret token, Set<String> scopes) implements Caller {}
}
