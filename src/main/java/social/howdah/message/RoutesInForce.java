package social.howdah.message;

import java.util.Set;

/**
 * What may be known of the routes by those who do not know what a route is. Each answer is of this
 * moment: routes may change while all runs, and {@link RoutesChanged} tells when they have.
 */
public interface RoutesInForce {

  /** Names of the sources any route looks at; {@code mastodon} for notifications. */
  Set<String> sources();

  /** Aliases of the accounts any route posts as. */
  Set<String> postAs();

  /** Aliases of the accounts to whose statuses any route attaches files. */
  Set<String> attachTo();
}
