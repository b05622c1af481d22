package social.howdah.push;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import social.howdah.account.LinkedAccount;
import social.howdah.account.need.AccountNeeds;
import social.howdah.account.need.Need;
import social.howdah.mastodon.Caller;
import social.howdah.message.RoutesInForce;

/** Having notifications pushed, and reading the one that a push names. */
@Singleton
public class PushNeeds implements AccountNeeds {
  static final Need NEED =
      new Need(
          "notifications",
          "Bring my notifications",
          "receive this account's notifications, and read them",
          Set.of("push", "read:notifications"));

  private static final String SOURCE = "mastodon";

  private final RoutesInForce routes;
  private final NotificationsConfig config;

  @Inject
  public PushNeeds(RoutesInForce routes, NotificationsConfig config) {
    this.routes = routes;
    this.config = config;
  }

  /** Whether its notifications are wanted, and come by pushes. */
  public boolean wantsPushes(LinkedAccount account) {
    return wants(account) && config.mode(account.instance()).subscribes();
  }

  /**
   * Whether its notifications are wanted, and come by a stream.
   *
   * @param pushed whether its pushes arrive
   */
  public boolean wantsStream(LinkedAccount account, boolean pushed) {
    return wants(account) && config.mode(account.instance()).listens(pushed);
  }

  /** Whether the token allows what this takes. */
  public static boolean isCoveredBy(Caller.UserToken caller) {
    return NEED.isCoveredBy(caller.scopes());
  }

  /** Whether a route or the account's person wants its notifications. */
  public boolean wants(LinkedAccount account) {
    return isRouted() || isChosen(account);
  }

  /** Whether its person has ticked that they are brought. */
  public static boolean isChosen(LinkedAccount account) {
    return account.features().contains(NEED.feature());
  }

  @Override
  public Need need() {
    return NEED;
  }

  @Override
  public boolean isNeededBy(String alias) {
    return isRouted();
  }

  private boolean isRouted() {
    return routes.sources().contains(SOURCE);
  }
}
