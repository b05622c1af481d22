package social.howdah.chat.talk;

import social.howdah.message.ButtonValue;

/** What somebody did in a chat; it was proved to come from there. */
public sealed interface Interaction {
  Origin origin();

  /**
   * A command was typed.
   *
   * @param name without its slash
   * @param text what follows it
   */
  record Command(Origin origin, String name, String text) implements Interaction {
    /** Never the text. */
    @Override
    public String toString() {
      return "Command[" + name + "]";
    }
  }

  /** A button was pressed. */
  record Press(Origin origin, ButtonValue button) implements Interaction {}

  /**
   * A form was sent that a button has opened.
   *
   * @param text what was written
   */
  record Submission(Origin origin, ButtonValue button, String text) implements Interaction {
    /** Never the text. */
    @Override
    public String toString() {
      return "Submission[" + button + "]";
    }
  }
}
