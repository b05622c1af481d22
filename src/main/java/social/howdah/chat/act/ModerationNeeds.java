package social.howdah.chat.act;

import jakarta.inject.Singleton;
import java.util.Set;
import social.howdah.account.need.AccountNeeds;
import social.howdah.account.need.Need;

/** What moderators do from chat. Nothing is needed unless they tick it. */
@Singleton
class ModerationNeeds implements AccountNeeds {
  private static final Need NEED =
      new Need(
          "moderate",
          "Moderate its instance from chat (for its moderators)",
          "see and handle reports and accounts of its instance when you say so in chat",
          Set.of(
              "admin:read:reports",
              "admin:write:reports",
              "admin:read:accounts",
              "admin:write:accounts"));

  @Override
  public Need need() {
    return NEED;
  }

  @Override
  public boolean isNeededBy(String alias) {
    return false;
  }
}
