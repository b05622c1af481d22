package social.howdah.account;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CDI event: people shall be told something of an account of theirs. Fired within the transaction
 * of what it tells of: observers only write to the database.
 *
 * @param recipients who shall know; may be empty, then nobody's address is known
 * @param subject one line
 * @param text plain text; no secret
 * @param link where to do something about it; holds no secret and needs a sign-in
 */
public record OwnerNotice(List<Recipient> recipients, String subject, String text, URI link) {
  /**
   * A person to be told.
   *
   * @param mail null where the sign-in has told no address
   */
  public record Recipient(String person, @Nullable String mail) {}

  /** Handles and names are strangers' words: a line break must not make a line of its own. */
  public OwnerNotice {
    recipients = List.copyOf(recipients);
    subject = subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }
}
