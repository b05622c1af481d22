package social.howdah.chat.discord;

import jakarta.inject.Singleton;
import social.howdah.chat.talk.Chat;
import social.howdah.chat.talk.ChatKind;
import social.howdah.chat.talk.TalkConfig;

/** Discord. */
@Singleton
class DiscordChatKind implements ChatKind {

  @Override
  public String name() {
    return "discord";
  }

  @Override
  public boolean answers(TalkConfig config) {
    return config.text("public-key").isPresent();
  }

  @Override
  public Chat open(TalkConfig config) {
    config.requiredSecret("token");
    DiscordSignature signature =
        config
            .parsed(
                "public-key",
                DiscordSignature::of,
                "must be the application's public key: 64 hexadecimal digits.")
            .orElseThrow();
    return new DiscordChat(config.name(), signature);
  }
}
