package social.howdah.chat.rocketchat;

import social.howdah.chat.talk.ChatKind;
import social.howdah.platform.http.HttpOut;

/** Rocket.Chat for tests of others. */
public final class TestRocketChat {
  private TestRocketChat() {}

  public static ChatKind kind(HttpOut out) {
    return new RocketChatChatKind(out);
  }
}
