package social.howdah.message;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be known of the routes by those who do not know what a route is. Each answer is of this
 * moment: routes may change while all runs, and {@link RoutesChanged} tells when they have.
 */
public interface RoutesInForce {

  /** Names of the sources any route looks at; {@code mastodon} for notifications. */
  Set<String> sources();

  /** Aliases of the accounts any route posts as. */
  Set<String> postAs();

  /**
   * What any route, or a rule of the person, asks of an account and the authors of its
   * notifications.
   *
   * @param person whose the account is; null for one of the organisation
   */
  Set<AuthorRelation> relations(@Nullable String person);

  /** Aliases of the accounts to whose statuses any route attaches files. */
  Set<String> attachTo();
}
