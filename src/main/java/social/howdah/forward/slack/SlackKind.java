package social.howdah.forward.slack;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import social.howdah.forward.Destination;
import social.howdah.forward.DestinationConfig;
import social.howdah.forward.DestinationKind;
import social.howdah.platform.Secret;

/** Slack. */
@Singleton
class SlackKind implements DestinationKind {
  private static final URI API = URI.create("https://slack.com/api/");

  @Override
  public String name() {
    return "slack";
  }

  @Override
  public Destination open(DestinationConfig config) {
    Optional<Secret> token = config.secret("token");
    boolean isWebhook = config.secret("url").isPresent();
    if (isWebhook && token.isPresent()) {
      throw config.refuse("url", "must not be set together with .token: messages go one way.");
    }
    if (!isWebhook && token.isEmpty()) {
      throw config.refuse("url", "must be set, or .token and .channel.");
    }
    return isWebhook
        ? new SlackDestination(config.address(), config.sender())
        : conversation(config, token.orElseThrow());
  }

  private static Destination conversation(DestinationConfig config, Secret token) {
    String channel = config.required("channel");
    if (!channel.matches("[CDGU][A-Z0-9]{2,30}")) {
      throw config.refuse(
          "channel", "must be a channel's id such as C0123ABCD: it ends the channel's link.");
    }
    return new SlackConversation(
        new SlackApi(config.url("api").orElse(API), token, config.sender()),
        channel,
        config.secret("signing-secret").isPresent());
  }
}
