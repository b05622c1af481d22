package social.howdah.forward.discord;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import social.howdah.forward.Destination;
import social.howdah.forward.DestinationConfig;
import social.howdah.forward.DestinationKind;
import social.howdah.platform.Secret;

/** Discord. */
@Singleton
class DiscordKind implements DestinationKind {
  private static final URI API = URI.create("https://discord.com/api/v10");

  private static final Map<String, String> FIELDS =
      Map.of("username", "username", "avatar_url", "icon");

  @Override
  public String name() {
    return "discord";
  }

  @Override
  public Destination open(DestinationConfig config) {
    Optional<Secret> token = config.secret("token");
    if (token.isPresent()) {
      return conversation(config, token.get());
    }
    config.url("icon");
    return new DiscordDestination(
        answering(config.address()), config.fields(FIELDS), config.sender());
  }

  /** By a bot instead of a webhook. */
  private static Destination conversation(DestinationConfig config, Secret token) {
    if (config.secret("url").isPresent()) {
      throw config.refuse("url", "must not be set together with .token: messages go one way.");
    }
    String channel = config.required("channel");
    if (!channel.matches("\\d{15,20}")) {
      throw config.refuse(
          "channel", "must be a channel's id, a number: Copy Channel ID, in developer mode.");
    }
    return new DiscordConversation(
        new DiscordApi(config.url("api").orElse(API), token, config.sender()),
        channel,
        config.text("public-key").isPresent());
  }

  /** Asks for the message in the answer, and with it its id. */
  private static Secret answering(Secret url) {
    boolean hasQuery = URI.create(url.reveal()).getRawQuery() != null;
    return Secret.of(url.reveal() + (hasQuery ? "&" : "?") + "wait=true");
  }
}
