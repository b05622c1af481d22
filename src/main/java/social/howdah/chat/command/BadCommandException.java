package social.howdah.chat.command;

/** A command that cannot be done: the message says to the person what would be right. */
final class BadCommandException extends Exception {
  private static final long serialVersionUID = 1L;

  BadCommandException(String message) {
    super(message);
  }
}
