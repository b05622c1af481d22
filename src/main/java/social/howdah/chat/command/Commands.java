package social.howdah.chat.command;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import social.howdah.chat.act.Acts;
import social.howdah.identity.chat.ChatUser;

/** The door to what is typed. */
@Singleton
public class Commands {
  private final TootCommand toot;
  private final HowdahCommand howdah;

  @Inject
  Commands(TootCommand toot, HowdahCommand howdah) {
    this.toot = toot;
    this.howdah = howdah;
  }

  /**
   * Does what was typed.
   *
   * @param user who typed it
   * @param name of the command, without its slash; one that nobody knows is like {@code howdah}
   * @return what the person is told
   */
  public String run(Acts.Asker asker, ChatUser user, String name, String text) {
    try {
      return name.equals("toot") ? toot.run(asker, text) : howdah.run(asker, user, text);
    } catch (BadCommandException e) {
      return e.getMessage() + "\n" + TootCommand.USAGE;
    }
  }
}
