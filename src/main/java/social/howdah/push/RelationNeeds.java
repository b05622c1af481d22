package social.howdah.push;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import social.howdah.account.need.AccountNeeds;
import social.howdah.account.need.Need;
import social.howdah.mastodon.Caller;
import social.howdah.message.RoutesInForce;

/** Telling followers, those who are followed and the members of lists from others. */
@Singleton
public class RelationNeeds implements AccountNeeds {
  private static final Need NEED =
      new Need(
          "relations",
          "Tell my followers and lists from others",
          "see whom this account follows, who follows it, and who is in its lists",
          Set.of("read:follows", "read:lists"));

  private final RoutesInForce routes;

  @Inject
  RelationNeeds(RoutesInForce routes) {
    this.routes = routes;
  }

  /** Whether the token allows what this takes. */
  public static boolean isCoveredBy(Caller.UserToken caller) {
    return NEED.isCoveredBy(caller.scopes());
  }

  @Override
  public Need need() {
    return NEED;
  }

  @Override
  public boolean isNeededBy(String alias) {
    return !routes.relations(null).isEmpty();
  }
}
