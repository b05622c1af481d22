package social.howdah.chat.act;

/** It is not done, and will not be: the message is a sentence for the person who asked. */
final class NotDoneException extends Exception {
  private static final long serialVersionUID = 1L;

  NotDoneException(String why) {
    super(why);
  }
}
