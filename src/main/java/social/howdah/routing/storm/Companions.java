package social.howdah.routing.storm;

import java.util.Map;
import java.util.Set;
import social.howdah.message.ChatMessage;
import social.howdah.message.Event;

/**
 * Which messages a digest tells in one line: those of the same words, all boosts of one status, all
 * new followers of one account. Whoever writes to the account has a line alone.
 */
final class Companions {
  private static final Set<String> OF_A_STATUS = Set.of("reblog", "favourite");
  private static final Set<String> OF_AN_ACCOUNT = Set.of("follow", "admin.sign_up");

  private Companions() {}

  /** The same for those that belong together. */
  static String of(ChatMessage message) {
    if (message.text() != null) {
      return "words\0" + message.text();
    }
    Event event = message.event();
    if (event.data().get("notification") instanceof Map<?, ?> notification) {
      String type = String.valueOf(notification.get("type"));
      String all = "all\0" + type + "\0" + event.data().get("recipient");
      if (OF_AN_ACCOUNT.contains(type)) {
        return all;
      } else if (OF_A_STATUS.contains(type)
          && notification.get("status") instanceof Map<?, ?> status) {
        return all + "\0" + status.get("id");
      }
    }
    return "one\0" + event.source() + "\0" + event.id();
  }
}
