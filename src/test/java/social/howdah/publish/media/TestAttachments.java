package social.howdah.publish.media;

import java.time.Clock;
import java.util.Map;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.statuses.Media;
import social.howdah.platform.Metrics;
import social.howdah.platform.config.TestSettings;
import social.howdah.platform.database.Database;
import social.howdah.platform.http.HttpOut;
import social.howdah.platform.http.TestConnections;

/** Attachments for tests of others. */
public final class TestAttachments {
  private TestAttachments() {}

  public static Attachments of(
      Database database, MastodonClient client, Map<String, String> settings) {
    return new Attachments(
        new MediaFiles(
            new MediaConfig(TestSettings.of(settings)),
            new HttpOut(TestConnections.toThisMachine(), Metrics.none())),
        new UploadStore(database, Clock.systemUTC()),
        new Media(client),
        Clock.systemUTC());
  }
}
