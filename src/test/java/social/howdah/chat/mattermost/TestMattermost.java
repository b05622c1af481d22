package social.howdah.chat.mattermost;

import java.time.Clock;
import social.howdah.chat.talk.ChatKind;
import social.howdah.platform.http.HttpOut;

/** Mattermost for tests of others. */
public final class TestMattermost {
  private TestMattermost() {}

  public static ChatKind kind(HttpOut out, Clock clock) {
    return new MattermostChatKind(out, clock);
  }
}
