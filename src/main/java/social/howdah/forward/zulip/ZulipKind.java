package social.howdah.forward.zulip;

import jakarta.inject.Singleton;
import social.howdah.forward.Destination;
import social.howdah.forward.DestinationConfig;
import social.howdah.forward.DestinationKind;
import social.howdah.forward.Excerpt;
import social.howdah.platform.Secret;

/** Zulip. */
@Singleton
class ZulipKind implements DestinationKind {
  private static final int LONGEST_TOPIC = 60;

  @Override
  public String name() {
    return "zulip";
  }

  @Override
  public Destination open(DestinationConfig config) {
    String base = config.address().reveal().replaceAll("/+$", "");
    return new ZulipDestination(
        Secret.of(base + "/api/v1/messages"),
        config.required("user"),
        config.requiredSecret("token"),
        config.required("channel"),
        Excerpt.of(config.text("topic").orElse("Mastodon"), LONGEST_TOPIC),
        config.sender());
  }
}
