package social.howdah.message;

import java.util.Map;
import java.util.Objects;

/** Who did what a notification tells of. */
public final class Author {
  private Author() {}

  /**
   * Their full name, {@code bob@other.example}, by which other instances know them too; empty where
   * an event tells of nobody.
   */
  public static String of(Event event) {
    String acct =
        event.data().get("notification") instanceof Map<?, ?> notification
                && notification.get("account") instanceof Map<?, ?> account
            ? Objects.toString(account.get("acct"), "")
            : "";
    return acct.isEmpty() || acct.contains("@") ? acct : acct + "@" + host(event);
  }

  /** The host of the notified account. */
  private static String host(Event event) {
    String handle = Objects.requireNonNullElse(event.subject(), "");
    return handle.substring(handle.lastIndexOf('@') + 1);
  }
}
