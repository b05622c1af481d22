package social.howdah.publish.thing;

import java.time.Clock;
import java.util.Map;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.statuses.Statuses;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.database.Database;
import social.howdah.publish.posting.Posting;
import social.howdah.publish.posting.TestPosting;

/** Things for tests of others. */
public final class TestThings {
  private TestThings() {}

  public static Things of(Database database, MastodonClient client, Posting posting) {
    return new Things(
        new ThingConfig(TestSettings.of(Map.of())),
        new ChainStore(database, Clock.systemUTC()),
        posting,
        TestPosting.edits(client),
        new Statuses(client),
        Clock.systemUTC());
  }
}
