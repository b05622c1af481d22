package social.howdah.chat.discord;

import social.howdah.chat.talk.ChatKind;

/** Discord for tests of others. */
public final class TestDiscord {
  private TestDiscord() {}

  public static ChatKind kind() {
    return new DiscordChatKind();
  }
}
