package social.howdah.forward.mail;

/**
 * A mail to one person, as it waits in the outbox.
 *
 * @param to an address
 * @param text plain
 */
public record Mail(String to, String subject, String text) {

  @Override
  public String toString() {
    return "Mail[%d characters]".formatted(text.length());
  }
}
