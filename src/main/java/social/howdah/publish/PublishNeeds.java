package social.howdah.publish;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import social.howdah.account.need.AccountNeeds;
import social.howdah.account.need.Need;
import social.howdah.message.RoutesInForce;

/** Posting, and looking among the account's own statuses whether one was posted. */
@Singleton
class PublishNeeds implements AccountNeeds {
  static final Need NEED =
      new Need(
          "post",
          "Post from here as this account",
          "post statuses as this account, and look among its statuses whether one was posted",
          Set.of("write:statuses", "read:statuses"));

  private final RoutesInForce routes;

  @Inject
  PublishNeeds(RoutesInForce routes) {
    this.routes = routes;
  }

  @Override
  public Need need() {
    return NEED;
  }

  @Override
  public boolean isNeededBy(String alias) {
    return routes.postAs().contains(alias);
  }

  @Override
  public Set<String> aliases() {
    return routes.postAs();
  }
}
