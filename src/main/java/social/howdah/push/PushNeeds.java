package social.howdah.push;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import social.howdah.account.LinkedAccount;
import social.howdah.account.need.AccountNeeds;
import social.howdah.account.need.Need;

/** Having notifications pushed, and reading the one that a push names. */
@Singleton
class PushNeeds implements AccountNeeds {
  static final Need NEED =
      new Need(
          "notifications",
          "Bring my notifications",
          "receive this account's notifications, and read them",
          Set.of("push", "read:notifications"));

  private final boolean routed;

  @Inject
  PushNeeds(PushConfig config) {
    this.routed = config.notificationsAreRouted();
  }

  /** Whether a route or the account's person wants its notifications. */
  boolean wants(LinkedAccount account) {
    return routed || account.features().contains(NEED.feature());
  }

  @Override
  public Need need() {
    return NEED;
  }

  @Override
  public boolean isNeededBy(String alias) {
    return routed;
  }
}
