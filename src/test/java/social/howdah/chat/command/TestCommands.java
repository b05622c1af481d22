package social.howdah.chat.command;

import java.time.Clock;
import social.howdah.chat.act.TestActs;
import social.howdah.identity.chat.ChatIdentities;
import social.howdah.message.Decisions;
import social.howdah.message.PersonalPlaces;
import social.howdah.platform.PlatformConfig;

/** Commands for tests of others. */
public final class TestCommands {
  private TestCommands() {}

  public static Commands of(
      TestActs acts,
      ChatIdentities identities,
      Decisions decisions,
      PersonalPlaces places,
      PlatformConfig platform,
      Clock clock) {
    return new Commands(
        new TootCommand(acts.acts(), acts.voices(), clock),
        new HowdahCommand(identities, acts.acts(), acts.voices(), decisions, places, platform));
  }
}
