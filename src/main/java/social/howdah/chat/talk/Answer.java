package social.howdah.chat.talk;

import social.howdah.message.ButtonValue;

/** What somebody is answered at once. */
public sealed interface Answer {

  /** Nothing is said: the message will change. */
  record Silence() implements Answer {}

  /**
   * Words that only this person sees.
   *
   * @param text plain; web addresses in it are links
   */
  record Words(String text) implements Answer {
    /** Never the words: there may be a link that only one may use. */
    @Override
    public String toString() {
      return "Words[]";
    }
  }

  /**
   * A form with one text.
   *
   * @param title at most 24 characters
   * @param label of the text
   * @param initial what is there already
   * @param longest how many characters it takes
   * @param button comes back with the form
   */
  record Form(String title, String label, String initial, int longest, ButtonValue button)
      implements Answer {
    /** Never the words. */
    @Override
    public String toString() {
      return "Form[" + button + "]";
    }
  }
}
