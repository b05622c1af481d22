package social.howdah.webhook.standard;

import java.util.List;
import social.howdah.webhook.SourceKind;

/** The kinds of this package. */
public final class StandardKinds {
  private StandardKinds() {}

  public static List<SourceKind> all() {
    return List.of(
        new CloudEventsKind(), new GenericKind(), new SlackKind(), new StandardWebhooksKind());
  }
}
