package social.howdah.publish;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import social.howdah.account.need.AccountNeeds;
import social.howdah.account.need.Need;
import social.howdah.message.RoutesInForce;

/** Attaching files: only of accounts whose routes do. */
@Singleton
class MediaNeeds implements AccountNeeds {
  static final Need NEED =
      new Need(
          "attach",
          "Attach pictures and other files",
          "send files that are attached to statuses of this account",
          Set.of("write:media"));

  private final RoutesInForce routes;

  @Inject
  MediaNeeds(RoutesInForce routes) {
    this.routes = routes;
  }

  @Override
  public Need need() {
    return NEED;
  }

  @Override
  public boolean isNeededBy(String alias) {
    return routes.attachTo().contains(alias);
  }

  @Override
  public Set<String> aliases() {
    return routes.attachTo();
  }
}
