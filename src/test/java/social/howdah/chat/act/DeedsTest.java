package social.howdah.chat.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.RateLimits;
import social.howdah.mastodon.TestClient;
import social.howdah.mastodon.accounts.Accounts;
import social.howdah.mastodon.accounts.FollowRequests;
import social.howdah.mastodon.admin.AdminAccounts;
import social.howdah.mastodon.admin.AdminReports;
import social.howdah.mastodon.statuses.Statuses;
import social.howdah.message.ChatAction;

class DeedsTest {
  private final MastodonClient client =
      TestClient.client(new RateLimits(Clock.systemUTC()), Clock.systemUTC());
  private final Deeds deeds =
      new Deeds(
          new Statuses(client),
          new Accounts(client),
          new FollowRequests(client),
          new AdminReports(client),
          new AdminAccounts(client));

  /** Where buttons cannot change, the one that takes back is shown from the beginning. */
  @ParameterizedTest
  @EnumSource
  void whatIsFinalHasNothingThatTakesItBack(ChatAction action) {
    Optional<Deed.Work> undoing =
        deeds.of(action).flatMap(deed -> Optional.ofNullable(deed.undoing()));
    assertThat(undoing.isEmpty()).isEqualTo(action.isFinal());
  }
}
