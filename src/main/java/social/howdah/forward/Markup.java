package social.howdah.forward;

import java.util.function.UnaryOperator;

/**
 * How a chat whose messages are one marked-up text has it written.
 *
 * @param plain so that the chat shows it as it is: no markup, mention or link text comes of it
 * @param bold one line of what {@code plain} made
 * @param quote lines of what {@code plain} made
 * @param spoiler what is shown only when asked for; nothing where the chat cannot hide
 */
public record Markup(
    UnaryOperator<String> plain,
    UnaryOperator<String> bold,
    UnaryOperator<String> quote,
    UnaryOperator<String> spoiler) {
  /** What keeps two characters from being read together, and is not seen. */
  public static final String JOINER = "\u2060";

  private static final int HEADLINE = 500;

  /** With less room there is nothing to be read. */
  private static final int LEAST = 20;

  /** Marks each line as quoted. */
  public static String quoted(String text) {
    return "> " + text.replace("\n", "\n> ");
  }

  /** For chats that cannot hide. */
  public static String notShown(String text) {
    return "";
  }

  /**
   * Headline, body and link. Where it is too long the body is cut; the link stays.
   *
   * @param most UTF-16 units the chat takes, at least some hundred
   */
  public String text(Words words, int most) {
    String headline = headline(words, Math.min(HEADLINE, most / 4));
    String link = Excerpt.written(words.url(), most / 2, plain);
    String body = body(words, most - headline.length() - link.length() - 2);
    return Words.joined("\n", headline, body, link);
  }

  /** What may be seen at once, and behind it what is hidden. */
  public String body(Words words, int most) {
    UnaryOperator<String> form = words.headline().isEmpty() ? UnaryOperator.identity() : quote;
    String shown = written(words.shown(), most, form);
    return Words.joined("\n", shown, written(words.hidden(), most - shown.length() - 1, spoiler));
  }

  /** The headline in bold, without the rest. */
  public String headline(Words words, int most) {
    return written(words.headline(), most, bold);
  }

  /** A text in one of the chat's forms, cut to fit. */
  public String written(String text, int most, UnaryOperator<String> form) {
    return text.isEmpty() || most < LEAST
        ? ""
        : Excerpt.written(text, most, cut -> form.apply(plain.apply(cut)));
  }
}
