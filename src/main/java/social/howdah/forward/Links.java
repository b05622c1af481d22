package social.howdah.forward;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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

  /** The parts of a text in their order, addresses made in one way, what is between in another. */
  public static <T> List<T> parts(
      String text, Function<String, T> link, Function<String, T> other) {
    List<T> parts = new ArrayList<>();
    Matcher links = LINK.matcher(text);
    int at = 0;
    while (links.find()) {
      if (links.start() > at) {
        parts.add(other.apply(text.substring(at, links.start())));
      }
      parts.add(link.apply(links.group()));
      at = links.end();
    }
    if (at < text.length()) {
      parts.add(other.apply(text.substring(at)));
    }
    return parts;
  }

  /** Writes addresses in one way, and what is between them in another. */
  public static UnaryOperator<String> apart(
      UnaryOperator<String> link, UnaryOperator<String> other) {
    return text -> String.join("", parts(text, link, other));
  }

  /** Leaves addresses as they are, but for words that call a whole channel even there. */
  public static UnaryOperator<String> kept(UnaryOperator<String> other) {
    return apart(link -> CALL.matcher(link).replaceAll("%40"), other);
  }
}
