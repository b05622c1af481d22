package social.howdah.chat.rocketchat;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import social.howdah.chat.talk.Chat;
import social.howdah.chat.talk.ChatKind;
import social.howdah.chat.talk.TalkConfig;
import social.howdah.platform.Secret;
import social.howdah.platform.http.HttpOut;

/** Rocket.Chat. */
@Singleton
class RocketChatChatKind implements ChatKind {
  private static final String RULE = "must be set: what people ask is answered by a bot.";

  private final HttpOut out;

  @Inject
  RocketChatChatKind(HttpOut out) {
    this.out = out;
  }

  @Override
  public String name() {
    return "rocket-chat";
  }

  @Override
  public boolean answers(TalkConfig config) {
    return !config.secrets("command-tokens").isEmpty();
  }

  @Override
  public Chat open(TalkConfig config) {
    URI server = config.url("server").orElseThrow(() -> config.refuse("server", RULE));
    List<Secret> tokens = config.secrets("command-tokens");
    RocketChatCalls calls =
        new RocketChatCalls(
            server, config.required("user-id"), config.requiredSecret("token"), out);
    return new RocketChatChat(
        config.name(), "rocket-chat/" + server.getAuthority(), new RocketChatProof(tokens), calls);
  }
}
