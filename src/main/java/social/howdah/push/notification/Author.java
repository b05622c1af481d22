package social.howdah.push.notification;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who has caused a notification; all is empty where nobody has, as with a warning of moderators.
 *
 * @param id the instance's
 * @param acct {@code user@host}, whether or not they are at the reader's own instance
 * @param url of their page
 */
record Author(String id, String acct, String name, boolean bot, String url) {

  /**
   * The author of a notification.
   *
   * @param home host of the reader's own instance, which leaves it out of names
   */
  static Author of(Map<String, @Nullable Object> notification, String home) {
    Map<?, ?> account = notification.get("account") instanceof Map<?, ?> found ? found : Map.of();
    String acct = text(account, "acct");
    return new Author(
        text(account, "id"),
        acct.isEmpty() || acct.contains("@") ? acct : acct + "@" + home,
        text(account, "display_name"),
        Boolean.TRUE.equals(account.get("bot")),
        text(account, "url"));
  }

  /**
   * As conditions and templates read it.
   *
   * @param relation how the account and the author stand to each other
   */
  Map<String, @Nullable Object> facts(Relation relation) {
    Map<String, @Nullable Object> facts = new TreeMap<>();
    facts.put("acct", acct);
    facts.put("domain", acct.substring(acct.indexOf('@') + 1));
    facts.put("name", name);
    facts.put("bot", bot);
    facts.put("follower", relation.follower());
    facts.put("followed", relation.followed());
    facts.put("lists", relation.lists());
    return facts;
  }

  private static String text(Map<?, ?> object, String key) {
    return Objects.toString(object.get(key), "");
  }
}
