package social.howdah.webhook.standard;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import social.howdah.webhook.Payload;

/**
 * Plain text, made line by line of Slack's {@code mrkdwn}; what is beyond its length is dropped.
 *
 * @see <a href="https://docs.slack.dev/messaging/formatting-message-text">Slack: Formatting message
 *     text</a>
 */
final class SlackText {
  private static final int LONGEST = 20_000;

  /** {@code <https://example.org|words>}, {@code <!here>}, {@code <#C1|general>}, {@code <@U1>}. */
  private static final Pattern ANGLE =
      Pattern.compile("<([^<>|\n]{1,3000})(?:\\|([^<>\n]{0,3000}))?>");

  private final StringBuilder text = new StringBuilder();
  private Optional<String> firstLink = Optional.empty();

  /** Adds a line, or lines, of mrkdwn. */
  void line(String mrkdwn) {
    if (!isFull()) {
      plain(plainly(mrkdwn.substring(0, Math.min(mrkdwn.length(), LONGEST))));
    }
  }

  /** Adds a line in which nothing has a meaning. */
  void plain(String words) {
    String line = words.strip();
    if (!line.isEmpty() && !isFull()) {
      if (!text.isEmpty()) {
        text.append('\n');
      }
      text.append(line, 0, Math.min(line.length(), LONGEST - Math.min(LONGEST, text.length())));
    }
  }

  void pair(String name, String value) {
    String separator = name.isBlank() || value.isBlank() ? "" : ": ";
    line(name.strip() + separator + value.strip());
  }

  boolean isFull() {
    return text.length() >= LONGEST;
  }

  int length() {
    return text.length();
  }

  /** The first link in the text. */
  Optional<String> firstLink() {
    return firstLink;
  }

  private String plainly(String mrkdwn) {
    String words =
        ANGLE
            .matcher(mrkdwn)
            .replaceAll(m -> Matcher.quoteReplacement(meant(m.group(1), m.group(2))));
    return words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  private String meant(String target, String words) {
    return switch (target.charAt(0)) {
      case '@', '#' -> words == null || words.isBlank() ? target : target.charAt(0) + words;
      case '!' -> words == null || words.isBlank() ? "@" + command(target) : words;
      default -> {
        new Payload(Map.of("url", target.replace("&amp;", "&"))).link("url").ifPresent(this::met);
        yield words == null || words.isBlank() || words.equals(target)
            ? target
            : words + " (" + target + ")";
      }
    };
  }

  private void met(String link) {
    if (firstLink.isEmpty()) {
      firstLink = Optional.of(link);
    }
  }

  /** {@code !here}, {@code !subteam^ID}, {@code !date^…}. */
  private static String command(String target) {
    return target.substring(1).split("\\^", 2)[0];
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
