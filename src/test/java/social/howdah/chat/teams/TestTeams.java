package social.howdah.chat.teams;

import java.time.Clock;
import social.howdah.chat.talk.ChatKind;
import social.howdah.platform.http.HttpOut;

/** Teams for tests of others. */
public final class TestTeams {
  private TestTeams() {}

  public static ChatKind kind(HttpOut out, Clock clock) {
    return new TeamsChatKind(out, clock);
  }
}
