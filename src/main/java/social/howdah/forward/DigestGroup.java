package social.howdah.forward;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.howdah.message.Case;
import social.howdah.message.ChatAction;

/**
 * Some messages of a digest that are told in one line.
 *
 * @param count how many they are
 * @param text what the route says; empty where it leaves the words to us
 * @param actors who has caused some of them, the newest first
 * @param data of the newest event
 */
record DigestGroup(int count, String text, List<?> actors, Map<?, ?> data) {
  private static final int LONGEST_LINE = 240;
  private static final int FIRST_WORDS = 60;
  private static final Map<String, String> OF_A_STATUS =
      Map.of("reblog", "boosted", "favourite", "liked");
  private static final Map<String, String> OF_AN_ACCOUNT =
      Map.of("follow", "new follower", "admin.sign_up", "new sign-up");

  static DigestGroup of(Map<?, ?> group) {
    Map<?, ?> data = group.get("data") instanceof Map<?, ?> map ? map : Map.of();
    return new DigestGroup(
        group.get("count") instanceof Number number ? number.intValue() : 1,
        group.get("text") instanceof String words ? words : card(group, data),
        group.get("actors") instanceof List<?> list ? list : List.of(),
        data);
  }

  /** Of what an instance's webhook tells moderators a route without words says nothing. */
  private static String card(Map<?, ?> group, Map<?, ?> data) {
    String type = String.valueOf(group.get("type"));
    return type.startsWith(ChatAction.WEBHOOK)
        ? Case.of(type, data).map(one -> new CaseWords(one).words().headline()).orElse("")
        : "";
  }

  String type() {
    return data.get("notification") instanceof Map<?, ?> notification
        ? String.valueOf(notification.get("type"))
        : "";
  }

  boolean isOfMany() {
    return OF_A_STATUS.containsKey(type()) || OF_AN_ACCOUNT.containsKey(type());
  }

  String line() {
    if (!text.isEmpty() || type().isEmpty()) {
      String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("(no words)");
      return Excerpt.of(first.strip(), LONGEST_LINE) + (count == 1 ? "" : " ×" + count);
    }
    Words words = Words.notification(data);
    if (OF_AN_ACCOUNT.containsKey(type())) {
      return "%d %s of %s: %s%s"
          .formatted(
              count, plural(OF_AN_ACCOUNT.get(type())), data.get("recipient"), named(), more());
    } else if (OF_A_STATUS.containsKey(type())) {
      return "%s %s “%s”".formatted(people(), OF_A_STATUS.get(type()), first(words, FIRST_WORDS));
    }
    String said = first(words, LONGEST_LINE);
    return Words.joined(
        " ", words.headline() + (said.isEmpty() ? "" : ": “" + said + "”"), words.url());
  }

  /** The beginning of what is shown, in one line. */
  private static String first(Words words, int most) {
    String shown = words.warning().isEmpty() ? words.body() : "Content warning: " + words.warning();
    return Excerpt.of(shown.replaceAll("\\s+", " ").strip(), most);
  }

  private String people() {
    return count == 1 || (count == 2 && actors.size() == 2)
        ? actors.stream().map(actor -> "@" + actor).collect(Collectors.joining(" and "))
        : count + " people";
  }

  private String named() {
    return actors.stream().map(actor -> "@" + actor).collect(Collectors.joining(", "));
  }

  private String more() {
    return count > actors.size() ? " …" : "";
  }

  private String plural(@Nullable String noun) {
    return noun + (count == 1 ? "" : "s");
  }
}
