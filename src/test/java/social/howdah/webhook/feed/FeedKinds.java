package social.howdah.webhook.feed;

import java.util.List;
import social.howdah.webhook.SourceKind;

/** The kinds of this package. */
public final class FeedKinds {
  private FeedKinds() {}

  public static List<SourceKind> all() {
    return List.of(new FeedKind());
  }
}
