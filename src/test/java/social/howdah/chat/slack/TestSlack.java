package social.howdah.chat.slack;

import social.howdah.chat.talk.ChatKind;
import social.howdah.platform.http.HttpOut;

/** Slack for tests of others. */
public final class TestSlack {
  private TestSlack() {}

  public static ChatKind kind(HttpOut out) {
    return new SlackChatKind(out);
  }
}
