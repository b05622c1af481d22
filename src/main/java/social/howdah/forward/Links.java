package social.howdah.forward;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The web addresses in a text, which chats make links of by themselves. */
public final class Links {
  /** Without what chats take for markup, brackets and bars above all. */
  private static final Pattern LINK =
      Pattern.compile("https?://[\\w.~:/?#@!$&'+,;=%-]{0,2000}[\\w/=#&+~%-]");

  private static final Pattern CALL =
      Pattern.compile("@(?=(channel|here|all|everyone)\\b)", Pattern.CASE_INSENSITIVE);

  private Links() {}

  /** Writes addresses in one way, and what is between them in another. */
  public static UnaryOperator<String> apart(
      UnaryOperator<String> link, UnaryOperator<String> other) {
    return text -> {
      StringBuilder written = new StringBuilder();
      Matcher links = LINK.matcher(text);
      int at = 0;
      while (links.find()) {
        written.append(other.apply(text.substring(at, links.start())));
        written.append(link.apply(links.group()));
        at = links.end();
      }
      return written.append(other.apply(text.substring(at))).toString();
    };
  }

  /** Leaves addresses as they are, but for words that call a whole channel even there. */
  public static UnaryOperator<String> kept(UnaryOperator<String> other) {
    return apart(link -> CALL.matcher(link).replaceAll("%40"), other);
  }
}
