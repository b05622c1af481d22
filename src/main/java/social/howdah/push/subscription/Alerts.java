package social.howdah.push.subscription;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import social.howdah.account.LinkedAccount;

/**
 * Which types of notification an account has pushed. Everything: routes choose among what has come.
 * An instance ignores types it does not know.
 */
@Singleton
class Alerts {
  private static final Set<String> EVERY =
      Set.of(
          "mention",
          "quote",
          "status",
          "reblog",
          "follow",
          "follow_request",
          "favourite",
          "poll",
          "update",
          "quoted_update",
          "admin.sign_up",
          "admin.report");

  @Inject
  Alerts() {}

  Set<String> of(LinkedAccount account) {
    return EVERY;
  }
}
