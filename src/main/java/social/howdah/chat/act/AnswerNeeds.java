package social.howdah.chat.act;

import jakarta.inject.Singleton;
import java.util.Set;
import social.howdah.account.need.AccountNeeds;
import social.howdah.account.need.Need;

/** What people do from chat. Nothing is needed unless they tick it. */
@Singleton
class AnswerNeeds implements AccountNeeds {
  private static final Need NEED =
      new Need(
          "answer",
          "Answer from chat as this account",
          "post, boost, like, bookmark, follow and mute as this account when you say so in chat",
          Set.of(
              "write:statuses",
              "read:statuses",
              "write:favourites",
              "write:bookmarks",
              "write:follows",
              "write:mutes",
              "read:search"));

  @Override
  public Need need() {
    return NEED;
  }

  @Override
  public boolean isNeededBy(String alias) {
    return false;
  }
}
