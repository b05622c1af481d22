package social.howdah.webhook;

import java.util.ArrayList;
import java.util.List;
import social.howdah.webhook.feed.FeedKinds;
import social.howdah.platform.config.TestSettings;
import social.howdah.webhook.standard.StandardKinds;
import social.howdah.webhook.vendor.VendorKinds;

/** The kinds of sources, as CDI finds them. */
public final class TestSources {
  private TestSources() {}

  /** A source of a kind that has {@link Samples}, ready to read them. */
  public static Source open(String kind) {
    return new SourcesConfig(TestSettings.of(Signing.of(kind).source("a-source")), kinds())
        .sources()
        .get("a-source");
  }

  public static List<SourceKind> kinds() {
    List<SourceKind> kinds = new ArrayList<>(VendorKinds.all());
    kinds.addAll(StandardKinds.all());
    kinds.addAll(FeedKinds.all());
    return kinds;
  }
}
